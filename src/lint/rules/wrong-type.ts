import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** A plain number where a text belongs is a text, and no finding: `404` is "404". */
export const wrongType: LoaderRule = {
  id: 'schema/type',
  scope: 'loader',
  severity: 'error',
  why: 'A list where a text belongs, or an empty value, cannot be shown; only whoever wrote it knows what was meant.',
  bad: question('boolean', 'answer: »sometimes'),
  good: question('boolean', 'answer: true'),
};
