import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** Compared after Unicode normalisation and trimming, never case-folded: `Content-Type` is not `content-type`. */
export const duplicateOption: LoaderRule = {
  id: 'mcq/duplicate-option',
  scope: 'loader',
  severity: 'error',
  why: 'Of two options with one text, one would be right and the other wrong. Texts that differ in case are two options.',
  bad: question(
    'choice',
    `
    options:
      - {text: POST, correct: true}
      - {text: GET, why: It changes nothing.}
      - {text: »GET, why: It changes nothing.}
  `,
  ),
  good: question(
    'choice',
    `
    options:
      - {text: POST, correct: true}
      - {text: GET, why: It changes nothing.}
      - {text: get, why: Methods are upper case.}
  `,
  ),
};
