import { convert } from '../../model/units.js';
import { get, type ListNode, type MapNode } from '../../model/tree.js';
import type { PackFile } from '../../packs/read-file.js';
import type { Edit, Fix } from '../fix.js';
import type { QuestionRule } from '../rule.js';
import { asked, optionList } from '../samples.js';
import { isShuffled, optionsOf } from './reading/options.js';
import { lineBefore, offsetsOf, placeOf, sourceAt } from './reading/source.js';

const numbers = ['301', '200', '404'];

/** Rising or falling; options that are shuffled are out of order whatever the file says. */
export const unorderedNumeric: QuestionRule = {
  id: 'mcq/unordered-numeric',
  scope: 'question',
  severity: 'info',
  fixable: true,
  why: 'Numbers out of order have to be sorted in the head first, which takes time and tests nothing.',
  help: 'list them in order, with `shuffle: false`',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: asked('choice', 'Which status is it?', optionList(numbers).replace('- ', '»- ')),
  good: asked('choice', 'Which status is it?', `shuffle: false\n${optionList([...numbers].sort())}`),

  check({ question, node, file }) {
    const options = optionsOf(question);
    const values = options.map(({ text }) => numberIn(text, options[0]?.text ?? ''));
    const known = values.filter((value) => value !== undefined);
    const list = get(node, 'options');
    if (known.length < 3 || known.length < options.length || list?.type !== 'list') return [];
    const sorted = isSorted(known);
    if (sorted && !isShuffled(question)) return [];
    const message = sorted
      ? 'these numbers are in order, but they are shown shuffled'
      : 'these numbers are not in order';
    const fix = fixFor(list, { node, file, values: known, shuffled: isShuffled(question) });
    return [{ place: list.place, message, ...(fix === undefined ? {} : { fix }) }];
  },
};

const written = /^`?([-+]?(?:\d{1,3}(?:[,_]\d{3})+|\d+)(?:\.\d+)?)\s*([^\d\s,.`][^\d`]*)?`?$/;

/** The number of a text such as "1,000 ms", in the unit of the first option; undefined where it is none. */
function numberIn(text: string, first: string): number | undefined {
  const [, digits, unit = ''] = written.exec(text.trim()) ?? [];
  const [, , wanted = ''] = written.exec(first.trim()) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(/[,_]/g, ''));
  return unit.trim() === wanted.trim() ? value : convert(value, unit.trim(), wanted.trim());
}

function isSorted(values: readonly number[]): boolean {
  const pairs = values.slice(1).map((value, index) => value - (values[index] ?? value));
  return pairs.every((step) => step >= 0) || pairs.every((step) => step <= 0);
}

interface Context {
  readonly node: MapNode;
  readonly file: PackFile;
  readonly values: readonly number[];
  readonly shuffled: boolean;
}

/** Swaps the options where they stand, comments within them included, and keeps that order. */
function fixFor(list: ListNode, { node, file, values, shuffled }: Context): Fix | undefined {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const places = list.items.map((item) => trimmed(file, offsetsOf(file, item.place)));
  const texts = places.map((place) => sourceAt(file, place));
  const swaps = isSorted(values)
    ? []
    : order.flatMap(({ index }, to): readonly Edit[] => {
        const [place, text] = [places[to], texts[index]];
        return place === undefined || text === undefined || index === to ? [] : [{ place, text }];
      });
  const kept = shuffled ? keepOrder(node, file) : [];
  // An alias stands for what is written elsewhere.
  const elsewhere = list.items.some(({ place }) => place.line < list.place.line);
  // What `|+` keeps at its end are the blank lines that would be cut off.
  if (kept === undefined || elsewhere || texts.some((text) => /[|>]\d?\+/.test(text))) return undefined;
  return { description: 'list the numbers in order', edits: [...kept, ...swaps] };
}

/** A block text ends with the line break after it, which stays where it is. */
function trimmed(file: PackFile, [start, end]: readonly [number, number]) {
  return placeOf(file, start, start + file.text.slice(start, end).trimEnd().length);
}

/** `shuffle: false` in front of the options, or instead of `shuffle: true`. */
function keepOrder(node: MapNode, file: PackFile): readonly Edit[] | undefined {
  const given = get(node, 'shuffle');
  if (given !== undefined) return [{ place: given.place, text: 'false' }];
  const place = node.entries.find(({ key }) => key === 'options')?.keyPlace;
  if (place === undefined) return undefined;
  const start = { ...place, endLine: place.line, endColumn: place.column };
  const before = lineBefore(file, place);
  const inBraces = !/^[\s-]*$/.test(before);
  const lineBreak = file.text.includes('\r\n') ? '\r\n' : '\n';
  return [
    {
      place: start,
      text: inBraces ? 'shuffle: false, ' : `shuffle: false${lineBreak}${' '.repeat(place.column - 1)}`,
    },
  ];
}
