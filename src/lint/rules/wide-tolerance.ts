import { reach } from '../../model/tree.js';
import type { QuestionRule } from '../rule.js';
import { question as sample } from '../samples.js';

/** Half of the answer: from there on double of what is accepted may be accepted as well. */
const widest = 0.5;

export const wideTolerance: QuestionRule = {
  id: 'number/tolerance-too-wide',
  scope: 'question',
  severity: 'warn',
  why: 'A tolerance of more than half the answer accepts what no expert would call right.',
  help: 'accept what rounding and usual estimates give, and say in the prompt how exact it should be',
  bad: sample('number', 'answer: 100\ntolerance: »80'),
  good: sample('number', 'answer: 100\ntolerance: "20%"'),

  check({ question, node }) {
    if (question.kind !== 'number') return [];
    const { answer, tolerance } = question.body;
    const share =
      typeof tolerance === 'string' ? Number.parseFloat(tolerance) / 100 : tolerance / Math.abs(answer);
    // Of 0 there is no share.
    if (answer === 0 || share <= widest) return [];
    const message = `the tolerance is ${Math.round(share * 100)} % of the answer`;
    return [{ place: reach(node, ['tolerance']).place, message }];
  },
};
