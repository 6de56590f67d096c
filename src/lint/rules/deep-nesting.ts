import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

export const deepNesting: LoaderRule = {
  id: 'yaml/depth',
  scope: 'loader',
  severity: 'error',
  why: 'No pack needs more than a few levels; thousands of open brackets are a way to bring a reader down.',
  bad: nested(70),
  good: file(`
    pack: sample
    title: A sample
    area: data
    questions: []
  `),
};

/** The root is the first of the 64 levels, so that the 63rd bracket opens the last one: the mark falls on the next. */
function nested(levels: number) {
  const brackets = '['.repeat(63) + '»' + '['.repeat(levels - 63) + ']'.repeat(levels);
  return file(`pack: sample\ntitle: A sample\narea: data\nquestions: []\nauthors: ${brackets}\n`);
}
