import { unreachable } from '../model/exhaustive.js';
import { kindOf, type Question } from '../model/question.js';
import { seeded, seedFrom } from '../model/random.js';
import { explanation } from './outgoing.js';

/** A piece of a question or of its answer, for somebody to read. */
export type CardPart =
  | { readonly type: 'markdown'; readonly text: string }
  | { readonly type: 'code'; readonly source: string; readonly language: string }
  /** Texts without any marks; `marked` says how they are counted. */
  | {
      readonly type: 'list';
      readonly title?: string;
      readonly items: readonly string[];
      readonly marked: 'numbers' | 'letters' | 'dots';
    }
  | { readonly type: 'fold'; readonly title: string; readonly parts: readonly CardPart[] };

export interface Card {
  readonly front: readonly CardPart[];
  readonly back: readonly CardPart[];
}

/** A question as a card. What a drill would shuffle is shuffled, but always in the same way. */
export function cardOf(question: Question): Card {
  const { prompt, code, hints } = question;
  return {
    front: [
      markdown(prompt),
      ...(code === undefined ? [] : [sourceCode(code.source, code.language)]),
      ...shownParts(question),
      ...(hints.length === 0 ? [] : [fold('Hint', ...hints.map(markdown))]),
    ],
    back: [...keyParts(question), ...whyParts(question), ...markdownIf(explanation(question))],
  };
}

function shownParts(question: Question): readonly CardPart[] {
  const shown = kindOf(question).show(question.body, seeded(seedFrom(question.id)));
  const texts = (parts: readonly { readonly text: string }[] = []) => parts.map(({ text }) => text);
  const { pairs, starter, fixture, unit } = shown;
  return [
    ...listIf(texts(shown.options), 'numbers'),
    ...listIf(texts(shown.items), 'dots'),
    ...listIf(texts(pairs?.left), 'numbers'),
    ...listIf(texts(pairs?.right), 'letters'),
    ...(fixture === undefined || fixture === '' ? [] : [sourceCode(fixture, 'sql')]),
    ...(starter === undefined || starter === '' ? [] : [sourceCode(starter, shown.language ?? '')]),
    ...(unit === undefined ? [] : [markdown(`Answer in ${unit}.`)]),
  ];
}

function keyParts(question: Question): readonly CardPart[] {
  const { lines } = kindOf(question).key(question.body);
  switch (question.kind) {
    case 'sql':
      return [sourceCode(question.body.solution, 'sql')];
    case 'code':
      return [sourceCode(question.body.solution, question.body.language)];
    case 'open':
      return [list(lines, 'Points'), ...markdownIf(question.body.model ?? '')];
    case 'order':
      return [{ ...list(lines), marked: 'numbers' }];
    case 'text':
      return [list(question.body.accept)];
    case 'choice':
    case 'multi':
    case 'boolean':
    case 'number':
    case 'match':
      return [list(lines)];
    default:
      return unreachable(question);
  }
}

/** Why what is wrong is wrong. */
function whyParts(question: Question): readonly CardPart[] {
  if (question.kind === 'boolean') return markdownIf(question.body.why ?? '');
  if (question.kind !== 'choice' && question.kind !== 'multi') return [];
  const { options } = question.body;
  const reasons = options.flatMap(({ text, why }) => (why === undefined ? [] : [`${text}: ${why}`]));
  return reasons.length === 0 ? [] : [list(reasons, 'Why')];
}

function markdown(text: string): CardPart {
  return { type: 'markdown', text: text.trim() };
}

function markdownIf(text: string): readonly CardPart[] {
  return text.trim() === '' ? [] : [markdown(text)];
}

function sourceCode(source: string, language: string): CardPart {
  return { type: 'code', source: source.trimEnd(), language };
}

function list(items: readonly string[], title?: string): CardPart & { readonly type: 'list' } {
  return { type: 'list', items, marked: 'dots', ...(title === undefined ? {} : { title }) };
}

function listIf(items: readonly string[], marked: 'numbers' | 'letters' | 'dots'): readonly CardPart[] {
  return items.length === 0 ? [] : [{ ...list(items), marked }];
}

function fold(title: string, ...parts: readonly CardPart[]): CardPart {
  return { type: 'fold', title, parts };
}
