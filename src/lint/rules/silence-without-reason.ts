import type { SuppressionRule } from '../rule.js';
import { pack } from '../samples.js';

/** Found by `suppression-remarks.ts`. */
export const silenceWithoutReason: SuppressionRule = {
  id: 'lint/no-reason',
  scope: 'suppression',
  severity: 'info',
  why: 'Whoever reads the pack next cannot tell a choice from an oversight.',
  help: 'say why: `reason: "..."`, or `-- ...` at the end of the comment',
  bad: pack(`
    # »prep-lint-disable-next-question refs/missing
    - id: sample
      kind: boolean
      level: mid
      topic: sample
      skills: [technologies]
      prompt: Is it so?
      answer: true
      explain: It is so by definition, and no source could say it better.
  `),
  good: pack(`
    # prep-lint-disable-next-question refs/missing -- true by definition
    - id: sample
      kind: boolean
      level: mid
      topic: sample
      skills: [technologies]
      prompt: Is it so?
      answer: true
      explain: It is so by definition, and no source could say it better.
  `),
};
