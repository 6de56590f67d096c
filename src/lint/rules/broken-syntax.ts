import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

/** The parser's complaint, put in an author's words by `packs/yaml-words.ts`. */
export const brokenSyntax: LoaderRule = {
  id: 'yaml/syntax',
  scope: 'loader',
  severity: 'error',
  why: 'A file that is not YAML cannot be read at all, so none of its questions can be asked.',
  bad: file(`
    pack: sample
    title: »HTTP: a sample
    area: data
    questions: []
  `),
  good: file(`
    pack: sample
    title: "HTTP: a sample"
    area: data
    questions: []
  `),
};
