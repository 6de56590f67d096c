import { reach } from '../../model/tree.js';
import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { fencedCode, placeOfFence } from './reading/markdown-fields.js';

/** Of a text full of such code, more would help nobody. */
const mostRemarks = 10;

export const noLanguage: QuestionRule = {
  id: 'code/no-language',
  scope: 'question',
  severity: 'info',
  why: 'Without its language, code is not highlighted, and a learner may take it for another one.',
  help: 'name it, as in ```sql; the language of what a program prints is "text"',
  bad: asked('boolean', '|\n    Is this valid?\n\n    »```\n    {}\n    ```\n', 'answer: true'),
  good: asked('boolean', '|\n    Is this valid?\n\n    ```json\n    {}\n    ```\n', 'answer: true'),

  check(subject) {
    const fences = fencedCode(subject)
      .filter(({ language }) => language === '')
      .slice(0, mostRemarks)
      .map((fence) => ({
        place: placeOfFence(subject, fence),
        message: 'the code that starts here does not say its language',
      }));
    if (subject.question.code?.language.trim() !== '') return fences;
    const { place } = reach(subject.node, ['code', 'language']);
    return [{ place, message: 'the code does not say its language' }, ...fences];
  },
};
