import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** For `choice` alone: in `multi` this is how it should be. */
export const severalCorrectOptions: LoaderRule = {
  id: 'mcq/multiple-keys',
  scope: 'loader',
  severity: 'error',
  why: 'Whoever is asked for one option and finds two that are right has to guess which one the author had in mind.',
  bad: question(
    'choice',
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
