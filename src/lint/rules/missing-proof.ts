import type { QuestionRule } from '../rule.js';
import { headOf } from '../question-nodes.js';
import { question } from '../samples.js';

const unproven = question('boolean', 'answer: true');

/** Only with `--prove`, which runs what authors wrote. */
export const missingProof: QuestionRule = {
  id: 'proof/missing',
  scope: 'question',
  severity: 'info',
  why: 'A key is believed when something ran and gave it; of this one, only its author says so.',
  help: 'add a `proof`, where something can be run',
  bad: { files: { 'sample.yaml': (unproven.files['sample.yaml'] ?? '').replace('- id', '- »id') } },
  good: unproven,
  sampleProofs: { bad: { kind: 'none' }, good: { kind: 'proven', runtime: 'node 20' } },

  check({ question, node, proof }) {
    if (proof?.kind !== 'none' || question.kind === 'open') return [];
    return [{ place: headOf(node), message: 'nothing is given that proves the key' }];
  },
};
