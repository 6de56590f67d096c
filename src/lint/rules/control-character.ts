import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

/** Raw ones are found before the file is parsed, escaped ones such as `\e` in every text. */
export const controlCharacter: LoaderRule = {
  id: 'yaml/control-char',
  scope: 'loader',
  severity: 'error',
  why: 'A control character in a question could move the cursor, set a title or hide text of whoever is drilled.',
  bad: file(`
    pack: sample
    title: »"\\e[2J The screen is gone"
    area: data
    questions: []
  `),
  good: file(`
    pack: sample
    title: "The screen stays, and ESC is named: U+001B"
    area: data
    questions: []
  `),
};
