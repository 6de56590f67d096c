import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** Left sides only: several of them may share a right one, which is then listed once. */
export const duplicatePair: LoaderRule = {
  id: 'match/duplicate',
  scope: 'loader',
  severity: 'error',
  why: 'A left side that stands twice asks for two right sides at once. Several left sides may share a right one.',
  bad: question(
    'match',
    `
    pairs:
      - {left: GET, right: safe}
      - {left: »GET, right: not safe}
  `,
  ),
  good: question(
    'match',
    `
    pairs:
      - {left: GET, right: safe}
      - {left: HEAD, right: safe}
      - {left: POST, right: not safe}
  `,
  ),
};
