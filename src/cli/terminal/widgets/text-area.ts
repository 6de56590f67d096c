/** A text being written, and where the cursor stands in it. */
export interface TextArea {
  /** Never empty; no line holds a line break. */
  readonly lines: readonly string[];
  readonly row: number;
  /** In UTF-16 units, between two characters as they are seen. */
  readonly column: number;
}

export const emptyArea: TextArea = { lines: [''], row: 0, column: 0 };

/** The text with the cursor at its end. */
export function areaOf(text: string): TextArea {
  const lines = text.split('\n');
  return { lines, row: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}

export function textOf({ lines }: TextArea): string {
  return lines.join('\n');
}

export function isBlank(area: TextArea): boolean {
  return area.lines.every((line) => line.trim() === '');
}

/** The line of the cursor, before it and after it. */
export function around({ lines, row, column }: TextArea): readonly [string, string] {
  const line = lines[row] ?? '';
  return [line.slice(0, column), line.slice(column)];
}

export function typeText(area: TextArea, text: string): TextArea {
  const [before, after] = around(area);
  return withLines(area, [before + text + after], { row: area.row, column: area.column + text.length });
}

export function breakLine(area: TextArea): TextArea {
  return withLines(area, [...around(area)], { row: area.row + 1, column: 0 });
}

/** The cursor's line replaced by others, and the cursor put elsewhere. */
function withLines(
  { lines, row }: TextArea,
  instead: readonly string[],
  cursor: { readonly row: number; readonly column: number },
): TextArea {
  return { lines: [...lines.slice(0, row), ...instead, ...lines.slice(row + 1)], ...cursor };
}

/** Without the line of the cursor, which then stands at the end of the line before. */
export function withoutLine({ lines, row }: TextArea): TextArea {
  const left = lines.filter((_, index) => index !== row);
  const before = Math.max(0, row - 1);
  return left.length === 0
    ? emptyArea
    : { lines: left, row: before, column: row === 0 ? 0 : (left[before]?.length ?? 0) };
}

type Edit = (area: TextArea) => TextArea;

/** Takes away what lies between the cursor and where a move would lead. */
function cut(move: Edit): Edit {
  return (area) => {
    const goal = move(area);
    const backwards = goal.row < area.row || (goal.row === area.row && goal.column < area.column);
    const [from, to] = backwards ? [goal, area] : [area, goal];
    const joined = around(from)[0] + around(to)[1];
    const lines = [...area.lines.slice(0, from.row), joined, ...area.lines.slice(to.row + 1)];
    return { lines, row: from.row, column: from.column };
  };
}

/** One character, as it is seen, to the left; over the start of a line to the end of the one before. */
function left(area: TextArea): TextArea {
  const [before] = around(area);
  if (before !== '') return { ...area, column: before.length - lastCharacter(before).length };
  return area.row === 0 ? area : { ...area, row: area.row - 1, column: lengthOf(area, area.row - 1) };
}

function right(area: TextArea): TextArea {
  const [, after] = around(area);
  if (after !== '') return { ...area, column: area.column + firstCharacter(after).length };
  return area.row === area.lines.length - 1 ? area : { ...area, row: area.row + 1, column: 0 };
}

function home(area: TextArea): TextArea {
  return { ...area, column: 0 };
}

function end(area: TextArea): TextArea {
  return { ...area, column: lengthOf(area, area.row) };
}

/** Over the edge of the text it goes to its very start or end, as in other editors. */
function byLine(step: -1 | 1): Edit {
  return (area) => {
    const row = area.row + step;
    if (row < 0) return home(area);
    if (row >= area.lines.length) return end(area);
    const line = (area.lines[row] ?? '').slice(0, area.column);
    return { ...area, row, column: wholeCharacters(line, area.lines[row] ?? '') };
  };
}

/** Back over blanks and the word before them. */
function wordLeft(area: TextArea): TextArea {
  const [before] = around(area);
  if (before === '') return left(area);
  return { ...area, column: before.replace(/\S*\s*$/, '').length };
}

/** What each key does to the text; `ctrl-` before those with Ctrl, as shells have them. */
export const edits: Readonly<Record<string, Edit>> = {
  left,
  right,
  home,
  end,
  up: byLine(-1),
  down: byLine(1),
  backspace: cut(left),
  delete: cut(right),
  'ctrl-a': home,
  'ctrl-e': end,
  'ctrl-b': left,
  'ctrl-f': right,
  'ctrl-h': cut(left),
  'ctrl-d': cut(right),
  'ctrl-u': cut(home),
  'ctrl-k': (area) => (around(area)[1] === '' ? cut(right)(area) : cut(end)(area)),
  'ctrl-w': cut(wordLeft),
};

function lengthOf({ lines }: TextArea, row: number): number {
  return lines[row]?.length ?? 0;
}

let segmenter: Intl.Segmenter | undefined;

/** Characters as they are seen: an emoji of several parts is one. */
export function charactersOf(text: string): readonly string[] {
  // Made when something is written: to load the tables of Unicode takes as long as to load the drill.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function lastCharacter(text: string): string {
  return charactersOf(text).at(-1) ?? '';
}

function firstCharacter(text: string): string {
  return charactersOf(text)[0] ?? '';
}

/** The length of a start of a line, up to where no character of the line is cut in two. */
function wholeCharacters(start: string, line: string): number {
  let length = 0;
  for (const character of charactersOf(line)) {
    if (length + character.length > start.length) break;
    length += character.length;
  }
  return length;
}
