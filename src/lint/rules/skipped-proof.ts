import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question } from '../samples.js';

/** Only with `--prove`, which runs what authors wrote. */
export const skippedProof: QuestionRule = {
  id: 'proof/skipped',
  scope: 'question',
  severity: 'info',
  why: 'A proof that was not run shows nothing: the key is believed for now.',
  help: 'run it where the runtime is installed',
  bad: question('boolean', 'answer: true\nproof: »{run: node, source: console.log(1 > 2)}'),
  good: question('boolean', 'answer: true\nproof: {run: node, source: console.log(2 > 1)}'),
  sampleProofs: {
    bad: { kind: 'skipped', why: 'node is not installed' },
    good: { kind: 'proven', runtime: 'node 20' },
  },

  check({ node, proof }) {
    if (proof?.kind !== 'skipped') return [];
    return [
      { place: get(node, 'proof')?.place ?? headOf(node), message: `the proof was not run: ${proof.why}` },
    ];
  },
};
