import { type Node, reach } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { question as sample } from '../samples.js';

/** Only for options: the one wrong answer to a `boolean` is what its explanation is about. */
export const missingWhy: QuestionRule = {
  id: 'mcq/missing-why',
  scope: 'question',
  severity: 'warn',
  why: 'A wrong option stands for a mistake; its reason is what tells the learner who chose it what the mistake was.',
  help: 'say under `why` what is wrong with the option',
  bad: sample(
    'choice',
    `
    options:
      - {text: POST, correct: true}
      - {»text: GET}
      - {text: HEAD, why: »""}
    `,
  ),
  good: sample(
    'choice',
    `
    options:
      - {text: POST, correct: true}
      - {text: GET, why: It changes nothing.}
    `,
  ),

  check({ question, node }) {
    if (question.kind !== 'choice' && question.kind !== 'multi') return [];
    return question.body.options.flatMap((option, index) => {
      if (option.correct || (option.why ?? '').trim() !== '') return [];
      const message = 'this wrong option does not say why it is wrong';
      return [{ place: placeOf(reach(node, ['options', index]), option.why), message }];
    });
  },
};

function placeOf(option: Node, why: string | undefined) {
  if (why !== undefined) return reach(option, ['why']).place;
  return option.type === 'map' ? headOf(option) : option.place;
}
