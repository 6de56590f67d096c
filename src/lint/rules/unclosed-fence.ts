import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { fencedCode, placeOfFence } from './reading/markdown-fields.js';

export const unclosedFence: QuestionRule = {
  id: 'md/unclosed-fence',
  scope: 'question',
  severity: 'warn',
  why: 'Code that is opened and never closed swallows the rest of the text, the question with it.',
  help: 'close it with as many marks on a line of their own',
  url: 'https://spec.commonmark.org/0.31.2/#fenced-code-blocks',
  bad: asked('boolean', '|\n    Is this valid?\n\n    »```json\n    {}\n', 'answer: true'),
  good: asked('boolean', '|\n    Is this valid?\n\n    ```json\n    {}\n    ```\n', 'answer: true'),

  check(subject) {
    return fencedCode(subject)
      .filter(({ closed }) => !closed)
      .map((fence) => ({
        place: placeOfFence(subject, fence),
        message: 'the code that starts here is never closed',
      }));
  },
};
