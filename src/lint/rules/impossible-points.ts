import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** Both `enough` beyond the number of points and a point that stands twice. */
export const impossiblePoints: LoaderRule = {
  id: 'open/weights',
  scope: 'loader',
  severity: 'error',
  why: 'If a full answer needs more points than there are, or one point counts twice, no answer gets what it deserves.',
  bad: question(
    'open',
    `
    points: [{point: Measures first}, {point: »Measures first}]
    enough: »3
    model: I would measure first.
  `,
  ),
  good: question(
    'open',
    `
    points: [{point: Measures first}, {point: Changes one thing at a time}]
    enough: 1
    model: I would measure first.
  `,
  ),
};
