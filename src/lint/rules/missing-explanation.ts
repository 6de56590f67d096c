import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { common, pack } from '../samples.js';

const fields = `  answer: true
  refs: ["RFC 9110, section 9.2.2"]
`;

/** Whether the explanation is long enough to explain is another rule's question. */
export const missingExplanation: QuestionRule = {
  id: 'explain/missing',
  scope: 'question',
  severity: 'warn',
  why: 'Whoever answers wrongly learns from the explanation; without one, the question only measures.',
  help: 'say under `explain` why the answer is right and where it matters',
  bad: pack(`${common('boolean')}${fields}`.replace('- ', '- »')),
  good: pack(
    `${common('boolean')}${fields}  explain: It is what the source says, and it says so in plain words.\n`,
  ),

  check({ question, node }) {
    if ((question.explain ?? '').trim() !== '') return [];
    const place = get(node, 'explain')?.place ?? headOf(node);
    return [{ place, message: 'the question has no explanation' }];
  },
};
