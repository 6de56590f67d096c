import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** Forms of blanks alone count as none; a `pattern` does not help, since the key is shown from `accept`. */
export const nothingAccepted: LoaderRule = {
  id: 'text/empty-accept',
  scope: 'loader',
  severity: 'error',
  why: 'A question that accepts no answer marks every answer wrong.',
  bad: question('text', 'accept: »[""]'),
  good: question('text', 'accept: [idempotent]'),
};
