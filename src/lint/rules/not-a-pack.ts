import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

/** An empty file, or a document whose root is no mapping. */
export const notAPack: LoaderRule = {
  id: 'schema/pack',
  scope: 'loader',
  severity: 'error',
  why: 'A file that holds no pack was probably saved in the wrong place or emptied by mistake.',
  bad: file(`
    »- kind: boolean
      prompt: Is a list of questions a pack?
  `),
  good: file(`
    pack: sample
    title: A sample
    area: data
    questions: []
  `),
};
