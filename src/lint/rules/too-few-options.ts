import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** For `choice` and `multi`, and also for more than eight: the limits are in `kinds/options.ts`. */
export const tooFewOptions: LoaderRule = {
  id: 'mcq/too-few-options',
  scope: 'loader',
  severity: 'error',
  why: 'One option leaves nothing to choose, and more than eight are read for their length and not for their sense.',
  bad: question(
    'choice',
    `
    options:
      »- {text: POST, correct: true}
  `,
  ),
  good: question(
    'choice',
    `
    options:
      - {text: GET, why: It changes nothing.}
      - {text: POST, correct: true}
  `,
  ),
};
