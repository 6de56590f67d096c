import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question } from '../samples.js';
import { get } from '../../model/tree.js';

/** For `multi` alone: a `choice` in which all are right has several keys. */
export const allOptionsCorrect: QuestionRule = {
  id: 'mcq/all-correct',
  scope: 'question',
  severity: 'warn',
  why: 'Where every option is right, ticking all of them without reading earns the full score.',
  help: 'add an option that is wrong, such as a mistake that is often made',
  bad: question(
    'multi',
    `
    options:
      »- {text: PUT, correct: true}
      - {text: POST, correct: true}
  `,
  ),
  good: question(
    'multi',
    `
    options:
      - {text: PUT, correct: true}
      - {text: POST, correct: true}
      - {text: GET, why: It changes nothing.}
  `,
  ),

  check({ question: { kind, body }, node }) {
    if (kind !== 'multi' || !body.options.every((option) => option.correct)) return [];
    const place = get(node, 'options')?.place ?? headOf(node);
    return [{ place, message: 'every option is marked correct; at least one should be wrong' }];
  },
};
