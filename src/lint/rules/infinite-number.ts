import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

/** YAML writes these `.inf` and `.nan`. */
export const infiniteNumber: LoaderRule = {
  id: 'number/non-finite',
  scope: 'loader',
  severity: 'error',
  why: 'Nobody can type infinity or what is not a number, and no distance to it can be measured.',
  bad: question('number', 'answer: ».nan'),
  good: question('number', 'answer: 404'),
};
