import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

/** YAML 1.2.2, 3.2.1.1: the keys of a mapping are unique. */
export const duplicateKey: LoaderRule = {
  id: 'yaml/duplicate-key',
  scope: 'loader',
  severity: 'error',
  why: 'Of two values under one key only the first would count, and which one was meant nobody can tell.',
  bad: file(`
    pack: sample
    title: A sample
    »title: Another title
    area: data
    questions: []
  `),
  good: file(`
    pack: sample
    title: A sample
    area: data
    questions: []
  `),
};
