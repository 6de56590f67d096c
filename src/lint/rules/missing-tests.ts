import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

export const missingTests: LoaderRule = {
  id: 'code/no-tests',
  scope: 'loader',
  severity: 'error',
  why: 'A program is judged by its tests alone: each needs a call and what it returns, or the output it must print.',
  bad: question(
    'code',
    `
    language: javascript
    starter: const add = () => {};
    solution: const add = (a, b) => a + b;
    tests: [»{name: adds, call: "add(1, 2)"}]
  `,
  ),
  good: question(
    'code',
    `
    language: javascript
    starter: const add = () => {};
    solution: const add = (a, b) => a + b;
    tests: [{name: adds, call: "add(1, 2)", returns: 3}]
  `,
  ),
};
