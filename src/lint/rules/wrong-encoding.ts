import type { LoaderRule } from '../rule.js';
import { file } from '../samples.js';

/** The bad sample is Latin-1, where é is the one byte E9. */
export const wrongEncoding: LoaderRule = {
  id: 'yaml/encoding',
  scope: 'loader',
  severity: 'error',
  why: 'A pack is UTF-8: read as anything else, its letters turn into others without a word.',
  bad: {
    encoding: 'latin1',
    files: { 'sample.yaml': 'pack: sample\ntitle: Caf»é\narea: data\nquestions: []\n' },
  },
  good: file(`
    pack: sample
    title: Café
    area: data
    questions: []
  `),
};
