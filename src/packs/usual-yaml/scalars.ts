import type { Node, ScalarNode } from '../../model/tree.js';
import type { Source } from './source.js';

/** A plain scalar of one or more lines, inside a collection that starts at this column. */
export function plainScalar(source: Source, column: number): Node {
  if (!startsPlain(source.text, source.at) || (isIndicator(source) && source.isBlankAt(source.at + 1)))
    return source.leave();
  const from = source.at;
  const first = plainLine(source);
  const place = source.placeFrom(from);
  const { cut } = first;
  source.endValue();
  source.nextLine();
  if (cut || !goesOn(source, column)) {
    source.toContent();
    const value = plainValue(first.text);
    if (value === undefined) return source.leave();
    return { type: 'scalar', value, text: first.text, plain: true, place };
  }
  return folded(source, column, { text: first.text, place });
}

/** Whether the lines from here on, blank ones first, go on with a plain scalar. */
function goesOn(source: Source, column: number): boolean {
  const { text } = source;
  if (source.isBlank()) return true;
  return source.indent > column && text[source.at] !== '#' && text[source.at] !== '\t';
}

function folded(
  source: Source,
  column: number,
  first: { readonly text: string; readonly place: ScalarNode['place'] },
): ScalarNode {
  let { text, place } = first;
  let breaks = 0;
  while (goesOn(source, column)) {
    if (source.isBlank()) {
      breaks += 1;
    } else {
      const line = plainLine(source);
      text += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + line.text;
      breaks = 0;
      place = { ...place, endLine: source.line, endColumn: source.at - source.start + 1 };
      source.endValue();
      if (line.cut) source.odd = true;
    }
    source.nextLine();
  }
  source.toContent();
  const value = place.endLine === place.line ? plainValue(text) : text;
  if (value === undefined) source.odd = true;
  return { type: 'scalar', value: value ?? null, text, plain: true, place };
}

/** What is left of the line; the reader stands after it. `cut` is true where a comment follows. */
function plainLine(source: Source): { readonly text: string; readonly cut: boolean } {
  const rest = source.text.slice(source.at, source.end);
  const comment = rest.indexOf(' #');
  const text = withoutBlanks(comment < 0 ? rest : rest.slice(0, comment));
  if (rest.includes('\t') || text.includes(': ') || text.endsWith(':')) source.odd = true;
  source.at += text.length;
  return { text, cut: comment >= 0 };
}

/** Only blanks end with a line; `trimEnd` would take more. */
export function withoutBlanks(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

const never = ',[]{}#&*!|>\'"%@`';

export function startsPlain(text: string, at: number): boolean {
  return !never.includes(text[at] ?? ',');
}

/** `-`, `?` and `:` are text only where something follows. */
function isIndicator({ text, at }: Source): boolean {
  return text[at] === '-' || text[at] === '?' || text[at] === ':';
}

const words = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
]);
const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const rare = /^(?:0[ox]|[-+]?\.(?:inf|nan))/i;

/** By the core schema (YAML 1.2.2, 10.3.2); undefined for what is left to the library. */
export function plainValue(text: string): ScalarNode['value'] | undefined {
  const word = text.length <= 5 ? words.get(text) : undefined;
  if (word !== undefined) return word;
  if (text.charCodeAt(0) > 57) return text;
  if (rare.test(text)) return undefined;
  if (!decimal.test(text)) return text;
  return /^[-+]?\d+$/.test(text) ? parseInt(text, 10) : parseFloat(text);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\', '/': '/' };

/** A scalar in double or single quotes that ends in the same line; the reader stands after it. */
export function quotedScalar(source: Source): Node {
  const from = source.at;
  const mark = source.text.charAt(from);
  const end = mark === '"' ? closingDouble(source) : closingSingle(source);
  if (end < 0) return source.leave();
  const inner = source.text.slice(from + 1, end);
  source.at = end + 1;
  const text = mark === '"' ? unescaped(inner, source) : inner.replaceAll("''", "'");
  return { type: 'scalar', value: text, text, plain: false, place: source.placeFrom(from) };
}

/** The offset of the mark that closes, -1 where it is not in this line. */
function closingDouble({ text, at, end }: Source): number {
  for (let index = at + 1; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 34) return index;
    if (code === 92) index += 1;
  }
  return -1;
}

function closingSingle({ text, at, end }: Source): number {
  for (let index = at + 1; index < end; index += 1) {
    if (text.charCodeAt(index) !== 39) continue;
    if (text.charCodeAt(index + 1) !== 39) return index;
    index += 1;
  }
  return -1;
}

function unescaped(inner: string, source: Source): string {
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\([^])/g, (whole, letter: string) => {
    const meant = escapes[letter];
    if (meant === undefined) source.odd = true;
    return meant ?? whole;
  });
}
