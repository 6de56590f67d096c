import type { SuppressionRule } from '../rule.js';
import { question } from '../samples.js';

/** Found by `suppression-remarks.ts`. */
export const unknownRule: SuppressionRule = {
  id: 'lint/unknown-rule',
  scope: 'suppression',
  severity: 'error',
  why: 'A rule whose name is mistyped is not silenced, and nobody would look for the cause in the name.',
  help: 'prep lint --list-rules shows all rules',
  bad: question(
    'boolean',
    `
    answer: true
    lint: {disable: [»stem/emtpy], reason: Its prompt is the picture.}
    # »prep-lint-disable stem/empty -- its prompt is the picture
    `,
  ),
  good: question('boolean', 'answer: true'),
};
