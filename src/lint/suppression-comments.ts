import type { Place } from '../model/place.js';
import type { Node } from '../model/tree.js';
import type { PackFile } from '../packs/read-file.js';
import { firstIndex, questionNodes, stretchFinder } from './question-nodes.js';
import type { NamedRule, Suppression } from './suppressions.js';

export const directive = 'prep-lint-disable-next-question';

/** A line with nothing but a comment for us: what it is called, and what it says. */
const comment = /^(\s*#\s*)(prep-lint-[^\s:]*):?(.*)$/;

/** `# prep-lint-disable-next-question rule, rule -- reason`, which silences rules in the question that follows. */
export function readComments(file: PackFile): readonly Suppression[] {
  const comments = commentLines(file).filter(({ name }) => name === directive);
  if (comments.length === 0) return [];
  const coversOf = nextQuestions(file);
  return comments.map(({ line, name, start, words }) => {
    const [list = '', ...reason] = words.split('--');
    const place = stretch(line, start, name.length);
    const rules = namedIn(list, { line, start: start + name.length });
    return { file: file.path, place, covers: coversOf(line), rules, reason: reason.join('--').trim() };
  });
}

/** Comments that are meant for us, but are called what we do not know. */
export function strayComments(file: PackFile): readonly NamedRule[] {
  return commentLines(file)
    .filter(({ name }) => name !== directive)
    .map(({ line, name, start }) => ({ id: name, place: stretch(line, start, name.length) }));
}

interface CommentLine {
  /** From 1. */
  readonly line: number;
  readonly name: string;
  /** The column of the name, from 1. */
  readonly start: number;
  readonly words: string;
}

function commentLines(file: PackFile): readonly CommentLine[] {
  if (!file.text.includes('prep-lint-')) return [];
  const texts = file.documents.flatMap(({ node }) => (node === undefined ? [] : blocksOf(node)));
  const textAt = stretchFinder(texts.map((place) => ({ place })));
  return file.text.split('\n').flatMap((text, index) => {
    const [, before = '', name, words = ''] = comment.exec(text.trimEnd()) ?? [];
    const line = index + 1;
    // What a question quotes is no word to us.
    if (name === undefined || textAt(stretch(line, 1, 0)) !== undefined) return [];
    return [{ line, name, start: before.length + 1, words }];
  });
}

/** Where texts of several lines stand. */
function blocksOf(node: Node): readonly Place[] {
  if (node.type === 'map') return node.entries.flatMap((entry) => blocksOf(entry.value));
  if (node.type === 'list') return node.items.flatMap(blocksOf);
  return node.place.endLine > node.place.line ? [node.place] : [];
}

function namedIn(list: string, { line, start }: { line: number; start: number }): readonly NamedRule[] {
  return [...list.matchAll(/[^\s,]+/g)].map((match) => ({
    id: match[0],
    place: stretch(line, start + match.index, match[0].length),
  }));
}

/** Tells the first question that starts below a line. */
function nextQuestions(file: PackFile): (line: number) => Place | undefined {
  const places = file.documents.flatMap(questionNodes).map((node) => node.place);
  const sorted = places.sort((a, b) => a.line - b.line);
  return (line) => sorted[firstIndex(sorted, (place) => place.line > line)];
}

function stretch(line: number, column: number, length: number): Place {
  return { line, column, endLine: line, endColumn: column + length };
}
