import type { LoaderRule } from '../rule.js';
import { pack, question } from '../samples.js';

/** The keys of a question depend on its kind. What is missing is shown at the first key of its parent. */
export const missingKey: LoaderRule = {
  id: 'schema/missing-key',
  scope: 'loader',
  severity: 'error',
  why: 'Without its required keys a question cannot be asked, graded or found again in the history.',
  bad: pack(`
    - »id: sample
      kind: boolean
      level: mid
      skills: [technologies]
      prompt: Is a topic needed?
      answer: true
  `),
  good: question('boolean', 'answer: true'),
};
