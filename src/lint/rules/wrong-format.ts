import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** The forms are those of `matching` in the declarations: slugs, dates, shares such as "5%". */
export const wrongFormat: LoaderRule = {
  id: 'schema/format',
  scope: 'loader',
  severity: 'error',
  why: 'Ids, topics and dates have a fixed form, since file names, commands and the history are built from them.',
  bad: question(
    'boolean',
    `
    answer: true
    verified: {by: review, date: »22.11.2026}
  `,
  ),
  good: question(
    'boolean',
    `
    answer: true
    verified: {by: review, date: 2026-11-22}
  `,
  ),
};
