import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** For `choice` and `multi`. */
export const noCorrectOption: LoaderRule = {
  id: 'mcq/no-key',
  scope: 'loader',
  severity: 'error',
  why: 'A question whose key is missing marks every answer wrong.',
  bad: question(
    'choice',
    `
    options:
      »- {text: GET, why: It changes nothing.}
      - {text: POST}
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
