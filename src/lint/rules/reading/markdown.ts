/** A block between fences (CommonMark 0.31, 4.5). Offsets are from the start of the text, in UTF-16 units. */
export interface Fence {
  /** The line that opens it. */
  readonly start: number;
  /** After the line that closes it, or the end of the text. */
  readonly end: number;
  /** The opening line without indentation and line break. */
  readonly opening: string;
  /** The first word after the opening marks; "" where there is none. */
  readonly language: string;
  readonly lines: readonly string[];
  readonly closed: boolean;
}

const opens = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S*)/;

export function fencesOf(markdown: string): readonly Fence[] {
  if (!markdown.includes('```') && !markdown.includes('~~~')) return [];
  const found: Fence[] = [];
  const lines = linesOf(markdown);
  for (let row = 0; row < lines.length; row += 1) {
    const { text, start } = lines[row] ?? nowhere;
    const match = opens.exec(text);
    if (match === null) continue;
    const last = closingRow(lines, row + 1, match[1] ?? '');
    const inner = lines.slice(row + 1, last < 0 ? undefined : last).map((line) => line.text);
    const end = last < 0 ? markdown.length : (lines[last + 1]?.start ?? markdown.length);
    found.push({
      start,
      end,
      opening: text.trim(),
      language: match[2] ?? '',
      lines: inner,
      closed: last >= 0,
    });
    row = last < 0 ? lines.length : last;
  }
  return found;
}

const nowhere = { text: '', start: 0 };

interface Line {
  readonly text: string;
  readonly start: number;
}

/** -1 where nothing closes it. */
function closingRow(lines: readonly Line[], from: number, marks: string): number {
  for (let row = from; row < lines.length; row += 1) {
    if (closes(lines[row]?.text ?? '', marks)) return row;
  }
  return -1;
}

function linesOf(markdown: string): readonly Line[] {
  let start = 0;
  return markdown.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

function closes(line: string, marks: string): boolean {
  const bare = line.trim();
  return bare.length >= marks.length && bare === (marks[0] ?? '').repeat(bare.length) && !/^ {4}/.test(line);
}

/** Stands in prose for each character of a code span: something is there, but it is no word. */
export const codeMark = '\ufffc';

const indentedCode = /(?:^|\n[ \t]*\n)((?:(?: {4}|\t).*(?:\n|$))+)/g;

/**
 * A Markdown text without its code, for rules about language: code spans become marks and blocks blanks of the
 * same length, so that every offset still holds.
 */
export function proseOf(markdown: string): string {
  let prose = replaceStretches(markdown, fencesOf(markdown), ' ');
  // What is indented below a list item goes on with the item.
  if ((prose.includes('    ') || prose.includes('\t')) && !/^ *(?:[-*+]|\d+[.)]) /m.test(prose))
    prose = prose.replace(indentedCode, (block) => covered(block, ' '));
  return prose.includes('`') ? replaceStretches(prose, codeSpansOf(prose), codeMark) : prose;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Pairs of equally long runs of backticks (CommonMark 0.31, 6.1); a run without a partner is text. */
function codeSpansOf(markdown: string): readonly Stretch[] {
  const runs = [...markdown.matchAll(/`+/g)].map((match) => ({
    start: match.index,
    length: match[0].length,
  }));
  const partnerOf = new Map<number, number>();
  const nextOfLength = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]?.length ?? 0;
    const partner = nextOfLength.get(length);
    if (partner !== undefined) partnerOf.set(index, partner);
    nextOfLength.set(length, index);
  }
  const spans: Stretch[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const [run, partner] = [runs[index], runs[partnerOf.get(index) ?? -1]];
    if (run === undefined || partner === undefined) continue;
    spans.push({ start: run.start, end: partner.start + partner.length });
    index = partnerOf.get(index) ?? index;
  }
  return spans;
}

/** The stretches, which follow each other, covered with a character. */
function replaceStretches(text: string, stretches: readonly Stretch[], cover: string): string {
  if (stretches.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    pieces.push(text.slice(at, start), covered(text.slice(start, end), cover));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

function covered(text: string, cover: string): string {
  return text.replace(/[^\n]/g, cover);
}
