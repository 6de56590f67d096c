import type { SuppressionRule } from '../rule.js';
import { question } from '../samples.js';

/** Found by `suppression-remarks.ts`. */
export const unusedDisable: SuppressionRule = {
  id: 'lint/unused-disable',
  scope: 'suppression',
  severity: 'warn',
  why: 'Silence that outlives what it was meant for hides the next mistake of that kind.',
  help: 'take the rule out of the list, or the list out of the file',
  bad: question(
    'boolean',
    `
    answer: true
    lint: {disable: [»stem/empty], reason: It once was.}
    `,
  ),
  good: question('boolean', 'answer: true'),
};
