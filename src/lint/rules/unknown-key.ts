import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** At every level; the message names the key that was probably meant, of those not yet used. */
export const unknownKey: LoaderRule = {
  id: 'schema/unknown-key',
  scope: 'loader',
  severity: 'error',
  why: 'A key that prep does not know is mostly a typing mistake, and what stands under it would silently be left out.',
  bad: question(
    'boolean',
    `
    answer: true
    »hint: Think of NULL.
  `,
  ),
  good: question(
    'boolean',
    `
    answer: true
    hints: [Think of NULL.]
  `,
  ),
};
