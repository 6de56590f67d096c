import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** For `multi` alone: a `choice` in which all are right has several keys. */
export const allOptionsCorrect: LoaderRule = {
  id: 'mcq/all-correct',
  scope: 'loader',
  severity: 'error',
  why: 'Where every option is right, ticking all of them without reading earns the full score.',
  bad: question(
    'multi',
    `
    options:
      »- {text: PUT, correct: true}
      - {text: POST, correct: true}
  `,
  ),
  good: question(
    'multi',
    `
    options:
      - {text: PUT, correct: true}
      - {text: POST, correct: true}
      - {text: GET, why: It changes nothing.}
  `,
  ),
};
