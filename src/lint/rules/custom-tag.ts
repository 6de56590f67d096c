import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

/** The tags of the core schema (YAML 1.2.2, 10.3), such as `!!str`, are let through. */
export const customTag: LoaderRule = {
  id: 'yaml/tag',
  scope: 'loader',
  severity: 'error',
  why: 'A pack is plain data: a tag promises a type that prep does not know, so the value would not be what it says.',
  bad: file(`
    pack: sample
    title: !shout »A sample
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
