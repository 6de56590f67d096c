import { quote } from '../../model/quote.js';
import { reach } from '../../model/tree.js';
import type { QuestionRule, Remark } from '../rule.js';
import { asked } from '../samples.js';
import { fencesOf } from './reading/markdown.js';
import { markdownFields } from './reading/markdown-fields.js';
import { placeWithin } from './reading/source.js';

export const noLanguage: QuestionRule = {
  id: 'code/no-language',
  scope: 'question',
  severity: 'info',
  why: 'Without its language, code is not highlighted, and a learner may take it for another one.',
  help: 'name it, as in ```sql; the language of what a program prints is "text"',
  bad: asked('boolean', '|\n    Is this valid?\n\n    »```\n    {}\n    ```\n', 'answer: true'),
  good: asked('boolean', '|\n    Is this valid?\n\n    ```json\n    {}\n    ```\n', 'answer: true'),

  check(subject) {
    const { code } = subject.question;
    const unnamed = code !== undefined && code.language.trim() === '';
    const place = reach(subject.node, ['code', 'language']).place;
    const message = `the code has the language ${quote(code?.language ?? '')}, which is none`;
    return [
      ...(unnamed ? [{ place, message }] : []),
      ...markdownFields(subject).flatMap((node) =>
        fencesOf(node.text)
          .filter(({ language }) => language === '')
          .map(({ start, opening }): Remark => {
            const index = node.text.indexOf(opening, start);
            const at = placeWithin(subject.file, node, { index, part: opening }) ?? node.place;
            return { place: at, message: 'the code that starts here does not say its language' };
          }),
      ),
    ];
  },
};
