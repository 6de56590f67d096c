import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { promptProse } from './reading/prose.js';

/** About half a minute of reading. */
const most = 90;

const sentence = 'The service writes the order, sends the message and then answers. ';

export const longStem: QuestionRule = {
  id: 'stem/too-long',
  scope: 'question',
  severity: 'info',
  why: 'In a drill, time spent on reading is not spent on answering, and a long story hides what is asked.',
  help: 'leave out what the answer does not need; code is not counted',
  bad: asked('boolean', `»"${sentence.repeat(9)}Is it safe?"`, 'answer: false'),
  good: asked('boolean', `"${sentence.repeat(3)}Is it safe?"`, 'answer: false'),

  check({ question, node }) {
    // An exercise must state every rule that its tests check.
    if (question.kind === 'code') return [];
    // With its code it is longer still, so that most prompts need not be read for it.
    if (question.prompt.split(/\s+/, most + 1).length <= most) return [];
    const pieces = promptProse(question).prose.split(/\s+/);
    const words = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
    const place = get(node, 'prompt')?.place ?? headOf(node);
    return words > most ? [{ place, message: `the prompt has ${words} words, more than ${most}` }] : [];
  },
};
