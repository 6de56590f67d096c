import { reach } from '../../model/tree.js';
import type { QuestionRule } from '../rule.js';
import { question as sample } from '../samples.js';
import { promptProse } from './reading/prose.js';
import { get } from '../../model/tree.js';

const roughly = /\b(?:about|approximately|roughly|estimate|estimated|nearly|order of magnitude)\b/i;

/** `tolerance: 0` says that exactly this number is meant. */
export const noTolerance: QuestionRule = {
  id: 'number/no-tolerance',
  scope: 'question',
  severity: 'warn',
  why: 'A fraction or an estimate without tolerance marks every other rounding wrong.',
  help: 'add a `tolerance`, such as 0.01 or "5%", or `tolerance: 0` if only this number is right',
  bad: sample('number', 'answer: »0.333'),
  good: sample('number', 'answer: 0.333\ntolerance: 0.001'),

  check({ question, node }) {
    if (question.kind !== 'number' || get(node, 'tolerance') !== undefined) return [];
    const fraction = !Number.isInteger(question.body.answer);
    const { prompt } = question;
    if (!fraction && !(roughly.test(prompt) && roughly.test(promptProse(question).leadIn.text))) return [];
    const what = fraction ? 'a fraction' : 'an estimate';
    return [
      {
        place: reach(node, ['answer']).place,
        message: `the answer is ${what}, but no other rounding is accepted`,
      },
    ];
  },
};
