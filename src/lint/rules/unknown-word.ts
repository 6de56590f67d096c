import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** The allowed words are those of `oneOf` in the declarations: kind, level, skills, form and the like. */
export const unknownWord: LoaderRule = {
  id: 'schema/enum',
  scope: 'loader',
  severity: 'error',
  why: 'Where only certain words are allowed, as for kind and level, any other has no meaning to prep.',
  bad: question(
    'order',
    `
    items: [SYN, SYN-ACK, ACK]
    verified: {by: »proofs, date: 2026-11-22}
  `,
  ),
  good: question(
    'order',
    `
    items: [SYN, SYN-ACK, ACK]
    verified: {by: proof, date: 2026-11-22}
  `,
  ),
};
