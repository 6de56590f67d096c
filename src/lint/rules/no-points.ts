import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** Checked by the kind and not by the length of the list, so that it is told in words about answers. */
export const noPoints: LoaderRule = {
  id: 'open/no-points',
  scope: 'loader',
  severity: 'error',
  why: 'An open answer is held against its points; without any, it cannot be judged.',
  bad: question(
    'open',
    `
    points: »[]
    model: I would measure first.
  `,
  ),
  good: question(
    'open',
    `
    points: [{point: Measures first}]
    model: I would measure first.
  `,
  ),
};
