import gift, { type GIFTQuestion } from 'gift-pegjs';
import type { Block } from './blocks.js';
import { apart, asStrict } from './strict.js';

export type {
  Essay,
  GIFTQuestion,
  Matching,
  MultipleChoice,
  Numerical,
  NumericalChoice,
  NumericalFormat,
  ShortAnswer,
  TextChoice,
  TextFormat,
  TrueFalse,
} from 'gift-pegjs';

type Parsed =
  | { readonly ok: true; readonly question: GIFTQuestion }
  | { readonly ok: false; readonly line: number; readonly detail: string };

/** A question takes no more; the parser keeps notes of each character. */
const mostCharacters = 200_000;

/** One question by the library; the only place that knows it. */
export function parseBlock({ text, line, lines }: Block): Parsed {
  if (text.length > mostCharacters)
    return { ok: false, line, detail: `the question has more than ${mostCharacters} characters` };
  try {
    // The parser writes escapes as `&&092;`: a text that has such signs itself must not be taken for one.
    const [question] = gift.parse(asStrict(text).replaceAll('&&0', `&${apart}&0`));
    return question === undefined
      ? { ok: false, line, detail: 'there is no question' }
      : { ok: true, question };
  } catch (error) {
    if (!(error instanceof gift.SyntaxError)) throw error;
    const { start } = error.location;
    const at = lines[start.line - 1] ?? line;
    return { ok: false, line: at, detail: sentence(error.found, start.column) };
  }
}

/** What the parser expects instead are names of its own rules. */
function sentence(found: string | null, column: number): string {
  if (found === null) return 'the question ends too early; is a "}" missing?';
  const sign = found === '\n' ? 'the end of the line' : JSON.stringify(found);
  const escape = '~=#{}:'.includes(found) ? `; as text it is written "\\${found}"` : '';
  return `${sign} at column ${column} is not understood there${escape}`;
}

const escapes: Readonly<Record<string, string>> = {
  '&&092;': '\\',
  '&&058;': ':',
  '&&035;': '#',
  '&&061;': '=',
  '&&123;': '{',
  '&&125;': '}',
  '&&126;': '~',
  '&&010': '\n',
};

/** A text as it was meant: the library leaves escapes undone in the right sides of pairs. */
export function unescaped(text: string): string {
  const done = text.replace(/&&(?:092|058|035|061|123|125|126);|&&010/g, (code) => escapes[code] ?? code);
  return done.replaceAll(apart, '');
}
