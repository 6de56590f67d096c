import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { fencesOf } from './reading/markdown.js';
import { markdownFields } from './reading/markdown-fields.js';
import { placeWithin } from './reading/source.js';

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
    return markdownFields(subject).flatMap((node) =>
      fencesOf(node.text)
        .filter(({ closed }) => !closed)
        .map(({ start, opening }) => {
          const index = node.text.indexOf(opening, start);
          const place = placeWithin(subject.file, node, { index, part: opening }) ?? node.place;
          return { place, message: 'the code that starts here is never closed' };
        }),
    );
  },
};
