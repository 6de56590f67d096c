import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question as sample } from '../samples.js';

/** Info, since the points alone suffice for a drill. */
export const missingModelAnswer: QuestionRule = {
  id: 'open/no-model',
  scope: 'question',
  severity: 'info',
  why: 'Points say what belongs in an answer; only a model answer shows how a good one sounds.',
  help: 'write under `model` an answer that would get every point',
  bad: sample(
    'open',
    `
    points: [{point: Measures first}]
    model: »""
    `,
  ),
  good: sample(
    'open',
    `
    points: [{point: Measures first}]
    model: I would measure first.
    `,
  ),

  check({ question, node }) {
    if (question.kind !== 'open' || (question.body.model ?? '').trim() !== '') return [];
    const place = get(node, 'model')?.place ?? headOf(node);
    return [{ place, message: 'the open question has no model answer' }];
  },
};
