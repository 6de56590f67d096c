import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

/** All aliases of a document together may stand for 100,000 nodes. */
export const badAlias: LoaderRule = {
  id: 'yaml/alias',
  scope: 'loader',
  severity: 'error',
  why: 'An alias that refers to nothing has no value; one that stands for very much is how a small file fills the memory.',
  bad: file(`
    pack: sample
    title: »*name
    area: data
    questions: []
  `),
  good: file(`
    pack: sample
    title: &name A sample
    description: *name
    area: data
    questions: []
  `),
};
