import type { Question } from '../../model/question.js';
import { quote } from '../../model/quote.js';
import { get, reach, type ScalarNode } from '../../model/tree.js';
import type { QuestionRule, QuestionSubject, Remark } from '../rule.js';
import { asked, choice } from '../samples.js';
import { proseOf } from './reading/markdown.js';
import { optionsOf } from './reading/options.js';
import { placeWithin } from './reading/source.js';

/**
 * What an author leaves for later. A "TODO list" and a question about TODO are not meant. Where it stands is looked at
 * only behind the word: looking back from every place would take the square of the text's length.
 */
const note =
  /\b(?:TODO|FIXME|TBD|XXX)\b(?:(?=:|\(|\s*$)|(?<=^\W*\w+)(?! (?:app|comment|item|list|marker)s?\b))|\b[Ll]orem\b(?: ipsum)?|\?{3,}/;

export const placeholder: QuestionRule = {
  id: 'stem/placeholder',
  scope: 'question',
  severity: 'warn',
  why: 'A note to oneself that is still there shows that the question was never finished.',
  help: 'write what belongs there, or take the question out until it is written',
  bad: asked('boolean', '"»TODO: ask about joins"', 'answer: true\nwhy: Because »???\n'),
  good: choice('"Does `// TODO: later` belong on a TODO list?"', [
    'On its own line',
    'In a ticket',
    'Nowhere',
  ]),

  check(subject) {
    if (!mayHold(subject.question)) return [];
    return textsOf(subject).flatMap((node): readonly Remark[] => {
      const match = note.test(node.text) ? note.exec(proseOf(node.text)) : null;
      if (match === null) return [];
      const place = placeWithin(subject.file, node, { index: match.index, part: match[0] }) ?? node.place;
      return [{ place, message: `${quote(match[0])} was left here to be replaced` }];
    });
  },
};

/** Told from the values, so that the nodes of a clean question need not be looked up. */
function mayHold(question: Question): boolean {
  const { prompt, explain = '', body } = question;
  const own = [
    prompt,
    explain,
    'why' in body ? (body.why ?? '') : '',
    'model' in body ? (body.model ?? '') : '',
  ];
  return own.some(has) || optionsOf(question).some(({ text, why = '' }) => has(text) || has(why));
}

function has(text: string): boolean {
  return note.test(text);
}

/** What the learner gets to read. */
function textsOf({ question, node }: QuestionSubject): readonly ScalarNode[] {
  const own = ['prompt', 'explain', 'why', 'model'].map((key) => get(node, key));
  const options = optionsOf(question).flatMap((_, index) =>
    ['text', 'why'].map((key) => reach(node, ['options', index, key])),
  );
  return [...own, ...options].filter((each): each is ScalarNode => each?.type === 'scalar');
}
