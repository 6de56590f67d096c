import { kindOf, type Question } from '../model/question.js';
import { trimmed } from '../run/verdicts.js';

/** What a proof must print: the key as text, or what the author says it prints. */
export interface Expected {
  /** In words, for whoever reads that it did not. */
  readonly text: string;
  holds(printed: string): boolean;
}

export function expectedOf(question: Question): Expected {
  const { prints } = question.proof ?? {};
  return prints === undefined ? keyOf(question) : oneOf([prints]);
}

function keyOf(question: Question): Expected {
  switch (question.kind) {
    case 'text':
      return oneOf(question.body.accept);
    case 'number':
      return numberLike(question.body.answer);
    case 'order':
      return oneOf(orders(question.body));
    case 'multi':
    case 'match':
      return anyOrder(kindOf(question).key(question.body).lines);
    default:
      return oneOf([kindOf(question).key(question.body).lines.join('\n')]);
  }
}

/** White space at the ends of lines and of the whole does not count. */
function clean(text: string): string {
  return trimmed(text).trim();
}

function oneOf(texts: readonly string[]): Expected {
  return {
    text: texts.map(clean).join('\nor '),
    holds: (printed) => texts.some((text) => clean(text) === clean(printed)),
  };
}

function anyOrder(lines: readonly string[]): Expected {
  const sorted = (text: string) => clean(text).split('\n').sort().join('\n');
  const text = lines.map(clean).join('\n');
  return { text, holds: (printed) => sorted(printed) === sorted(text) };
}

/** However it is written: 1e3 and 1000.0 are 1000. The tolerance is for those who answer, not for the proof. */
function numberLike(answer: number): Expected {
  return {
    text: String(answer),
    holds: (printed) => clean(printed) !== '' && Number(clean(printed)) === answer,
  };
}

function orders({
  items,
  also,
}: {
  readonly items: readonly string[];
  readonly also: readonly (readonly number[])[];
}) {
  const others = also.map((indexes) => indexes.map((index) => items[index] ?? ''));
  return [items, ...others].map((order) => order.join('\n'));
}
