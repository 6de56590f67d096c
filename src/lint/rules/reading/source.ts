import type { Place } from '../../../model/place.js';
import type { ScalarNode } from '../../../model/tree.js';
import type { PackFile } from '../../../packs/read-file.js';

/** Offsets at which the lines of a file start; kept, since many rules ask about many places of one file. */
const startsOf = new WeakMap<PackFile, readonly number[]>();

function lineStarts(file: PackFile): readonly number[] {
  const known = startsOf.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  startsOf.set(file, starts);
  return starts;
}

/** From and to, in UTF-16 units from the start of the file's text. */
export function offsetsOf(file: PackFile, place: Place): readonly [number, number] {
  const starts = lineStarts(file);
  const offset = (line: number, column: number) => (starts[line - 1] ?? file.text.length) + column - 1;
  return [offset(place.line, place.column), offset(place.endLine, place.endColumn)];
}

/** What is written at a place: quotes, indentation and line breaks as in the file. */
export function sourceAt(file: PackFile, place: Place): string {
  return file.text.slice(...offsetsOf(file, place));
}

/** The rest of the line after a place. */
export function lineAfter(file: PackFile, place: Place): string {
  const [, end] = offsetsOf(file, place);
  const next = lineStarts(file)[place.endLine];
  return file.text.slice(end, next === undefined ? undefined : next - 1);
}

/** The line up to a place. */
export function lineBefore(file: PackFile, place: Place): string {
  const [start] = offsetsOf(file, place);
  return file.text.slice(start - place.column + 1, start);
}

/** The place of a stretch of the file's text. */
export function placeOf(file: PackFile, start: number, end: number): Place {
  const from = positionOf(file, start);
  const to = positionOf(file, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function positionOf(file: PackFile, offset: number): { line: number; column: number } {
  const starts = lineStarts(file);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 };
}

/**
 * Where a part of a text stands in the file. Quotes, folding and escapes move it, so its turn is counted: the third
 * "not" of the text is the third one of the source. Undefined where the two do not hold the same number of them.
 */
export function placeWithin(
  file: PackFile,
  node: ScalarNode,
  { index, part }: { readonly index: number; readonly part: string },
): Place | undefined {
  const source = sourceAt(file, node.place);
  const inText = occurrences(node.text, part);
  const inSource = occurrences(source, part);
  const found = inSource[inText.indexOf(index)];
  if (found === undefined || inText.length !== inSource.length) return undefined;
  const [start] = offsetsOf(file, node.place);
  return placeOf(file, start + found, start + found + part.length);
}

function occurrences(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}
