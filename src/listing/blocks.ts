import { sectionOfTitle } from './sections.js';

/** A title, a line of a list, or a paragraph. */
export interface Block {
  readonly text: string;
  readonly title: boolean;
}

const bullet = /^\s*(?:[-*•·‣▪◦–—+]|\p{So}\ufe0f?|\d+[.)]|\d+(?:\.\d+)+)\s+/u;

/** Lines of a list and titles by themselves, the wrapped lines of a paragraph joined. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  const opensList = linesAboveLists(lines);
  let above = '';
  for (const [index, line] of lines.entries()) {
    const title = isTitle(line, opensList.has(index));
    const own = title ? line.trim() : line.replace(bullet, '').trim();
    const last = blocks.at(-1);
    const goesOn = last !== undefined && !title && !bullet.test(line) && wraps(above, own);
    if (own !== '' && goesOn) blocks[blocks.length - 1] = { text: `${last.text} ${own}`, title: false };
    else if (own !== '') blocks.push({ text: own, title });
    above = title ? '' : line.trim();
  }
  return blocks;
}

/** The indexes of the lines whose next one, empty ones aside, is the first of a list. */
function linesAboveLists(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let above: { readonly index: number; readonly mark: string } | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const mark = bullet.exec(line)?.[0].trim() ?? '';
    // A picture before a title is not the one before the lines of its list.
    const opens = above?.mark === '' || (/^\p{So}/u.test(above?.mark ?? '') && above?.mark !== mark);
    if (mark !== '' && above !== undefined && opens) found.add(above.index);
    above = { index, mark };
  }
  return found;
}

/** Whether a line only goes on because the one above was full, or had not come to its end. */
function wraps(above: string, line: string): boolean {
  return (
    above !== '' &&
    (above.length >= 60 || /(?:,|\b(?:and|or|the|with))$/.test(above) || /^\p{Ll}/u.test(line))
  );
}

/** A short line that stands out or opens a list, or a short one with the words of a title and no full stop. */
function isTitle(line: string, opensList: boolean): boolean {
  const plain = line.trim();
  if (plain === '' || plain.length > 60 || plain.split(/\s+/).length > 8) return false;
  if (/^#{1,6}\s|^\*\*[^*]+\*\*:?$|^__[^_]+__:?$|[:?]$/.test(plain)) return true;
  if (bullet.test(line) && !opensList) return false;
  if (/^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(plain) && plain.includes(' ')) return true;
  return !/[.,;]/.test(plain) && ((opensList && !bullet.test(line)) || sectionOfTitle(plain) !== undefined);
}
