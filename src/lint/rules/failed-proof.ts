import { quote } from '../../model/quote.js';
import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question } from '../samples.js';

/** Only with `--prove`, which runs what authors wrote. */
export const failedProof: QuestionRule = {
  id: 'proof/failed',
  scope: 'question',
  severity: 'error',
  why: 'A key that running something does not give is wrong, or its proof is; either way nobody should learn it.',
  help: 'mend the key, or what proves it',
  bad: question('boolean', 'answer: true\nproof: »{run: node, source: console.log(1 > 2)}'),
  good: question('boolean', 'answer: true\nproof: {run: node, source: console.log(2 > 1)}'),
  sampleProofs: {
    bad: { kind: 'failed', expected: 'true', got: 'false' },
    good: { kind: 'proven', runtime: 'node 20' },
  },

  check({ question: { kind }, node, proof }) {
    // A query has a rule of its own.
    if (kind === 'sql' || proof?.kind !== 'failed') return [];
    return [
      {
        place: get(node, 'proof')?.place ?? headOf(node),
        message: `what ran does not give the key: expected ${quote(proof.expected)}, got ${quote(proof.got)}`,
      },
    ];
  },
};
