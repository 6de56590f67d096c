import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** Numbers, the length of lists, the indexes in `also`, and pairs that all share one right side. */
export const outOfRange: LoaderRule = {
  id: 'schema/range',
  scope: 'loader',
  severity: 'error',
  why: 'A number or a list outside its limits cannot be used: no question takes less than no time.',
  bad: question(
    'boolean',
    `
    answer: true
    seconds: »-5
  `,
  ),
  good: question(
    'boolean',
    `
    answer: true
    seconds: 5
  `,
  ),
};
