import { optionId } from '../../../src/model/kinds/options.js';
import type { Question } from '../../../src/model/question.js';
import { buildCohort } from '../../../src/report/cohort/build-cohort.js';
import type { CohortDocument } from '../../../src/report/cohort/document.js';
import { noon, question } from '../../learn/samples.js';

export { noon } from '../../learn/samples.js';

const choice = question({ id: 'data/lure', kind: 'choice' });
if (choice.kind !== 'choice') throw new Error('not a choice');
const options = [
  { text: 'right option', correct: true },
  { text: 'wrong option', correct: false },
] as const;

export const questions: readonly Question[] = [
  { ...choice, body: { ...choice.body, options } },
  question({ id: 'web-api/x' }),
];

/** Four learners: three are lured, sure as they are, and one of these has a name that is out for mischief. */
export function cohort(names = ['Ann', 'Ben', 'Cem', 'Dee']): CohortDocument {
  const wrong = optionId(options[1]);
  const logs = names.map((name, index) => {
    const lured = index < 3;
    const base = { session: name, at: noon, offset: 60, confidence: lured ? ('sure' as const) : null };
    const first = { question: 'data/lure', area: 'data', contentHash: 'data/lure' };
    const second = {
      question: 'web-api/x',
      area: 'web-api',
      contentHash: 'web-api/x',
      response: true,
      score: 1,
    };
    return {
      name,
      answers: [
        { ...base, ...first, response: lured ? wrong : 'x', score: lured ? 0 : 1 },
        { ...base, ...second },
      ],
    };
  });
  return buildCohort({ logs, files: names.length, questions, now: noon });
}
