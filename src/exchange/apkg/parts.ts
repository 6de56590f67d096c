import { htmlToText } from '../html.js';
import type { Remarks } from '../remarks.js';

/** The fields of a note by what they are for, as HTML. */
export interface Parts {
  readonly front: string;
  readonly back: string;
  readonly extra: readonly string[];
  readonly hints: readonly string[];
  readonly sources: readonly string[];
}

const meanings = {
  front: /^(?:front|question|prompt|text|term|frage|vorderseite)$/i,
  back: /^(?:back|answer|back extra|definition|antwort|rückseite)$/i,
  extra: /^(?:extra|explanation|explain|notes?|remarks?|details?|comments?|more|example|examples)$/i,
  hints: /^(?:hint|hints|tip)$/i,
  sources: /^(?:source|sources|reference|references|link|url|quelle)$/i,
} as const;
type Meaning = keyof typeof meanings;
const order: readonly Meaning[] = ['front', 'back', 'extra', 'hints', 'sources'];

/** By the names of the fields, and by their order where the names say nothing. */
export function partsOf(fields: readonly string[], names: readonly string[], remarks: Remarks): Parts {
  const meant = fields.map((_, index) => meaningOf(names[index] ?? ''));
  for (const needed of ['front', 'back'] as const) {
    const free = meant.indexOf(undefined);
    if (!meant.includes(needed) && free >= 0) meant[free] = needed;
  }
  const of = (meaning: Meaning) =>
    fields.filter((html, index) => meant[index] === meaning && html.trim() !== '');
  for (const [index, html] of fields.entries())
    if (meant[index] === undefined && htmlToText(html).text !== '')
      remarks.part(`the field "${names[index] ?? index + 1}" is left out`);
  const [front = '', ...moreFront] = of('front');
  const [back = '', ...moreBack] = of('back');
  return {
    front,
    back,
    extra: [...moreFront, ...moreBack, ...of('extra')],
    hints: of('hints'),
    sources: of('sources'),
  };
}

function meaningOf(name: string): Meaning | undefined {
  return order.find((meaning) => meanings[meaning].test(name.trim()));
}
