import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question as sample, pack, common } from '../samples.js';

/** Blanks, and characters that show nothing, such as a zero-width space. */
const nothingToSee = /^[\s\p{Cf}]*$/u;

const fields = `  answer: true
  explain: It is what the source says, and it says so in plain words.
  refs: ["RFC 9110, section 9.2.2"]
`;

export const emptyStem: QuestionRule = {
  id: 'stem/empty',
  scope: 'question',
  severity: 'error',
  why: 'A question without a prompt asks nothing.',
  bad: pack(`${common('boolean')}${fields}`.replace('What is it?', '»" "')),
  good: sample('boolean', 'answer: true'),

  check({ question, node }) {
    if (!nothingToSee.test(question.prompt)) return [];
    const place = get(node, 'prompt')?.place ?? headOf(node);
    return [{ place, message: 'the prompt is empty' }];
  },
};
