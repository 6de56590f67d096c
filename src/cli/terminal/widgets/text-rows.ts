import stringWidth from 'fast-string-width';
import { clean } from '../../clean.js';
import { charactersOf, type TextArea } from './text-area.js';

/** A text as rows of the screen. */
export interface TextRows {
  readonly rows: readonly string[];
  /** The row that the cursor stands in. */
  readonly active: number;
  /** Where in that row it stands, in UTF-16 units. */
  readonly at: number;
}

export interface Frame {
  readonly width: number;
  /** Whether lines are broken between words, as prose is; code is broken where the screen ends. */
  readonly byWord: boolean;
  /** What stands before a line of the text, and before what it goes on with. */
  margin(line: number): readonly [string, string];
}

/** What a tab is shown as. */
const tab = '    ';

/** More units than this in one character are a flood of marks, which no terminal shows rightly. */
const mostUnits = 16;

export function textRows({ lines, row, column }: TextArea, frame: Frame): TextRows {
  const broken = lines.map((line, index) => brokenLine(line, frame.margin(index), frame));
  const above = broken.slice(0, row).reduce((sum, { rows }) => sum + rows.length, 0);
  const here = broken[row]?.cursor(charactersOf((lines[row] ?? '').slice(0, column)).length);
  return { rows: broken.flatMap(({ rows }) => rows), active: above + (here?.row ?? 0), at: here?.unit ?? 0 };
}

function brokenLine(line: string, margins: readonly [string, string], frame: Frame) {
  const shown = charactersOf(line).map(shownAs);
  const starts = rowStarts(shown, margins, frame);
  const marginOf = (row: number) => margins[row === 0 ? 0 : 1];
  return {
    rows: starts.map((start, row) => marginOf(row) + shown.slice(start, starts[row + 1]).join('')),
    /** Row and unit before a character; where a row begins with it, in that row. */
    cursor(character: number) {
      const row = starts.findLastIndex((start) => start <= character);
      const unit = marginOf(row).length + shown.slice(starts[row], character).join('').length;
      return { row, unit };
    },
  };
}

/** The characters with which the rows of a line begin. */
function rowStarts(
  characters: readonly string[],
  [first, further]: readonly [string, string],
  { width, byWord }: Frame,
): readonly number[] {
  const starts = [0];
  let room = roomAfter(first, width);
  characters.forEach((character, index) => {
    const next = less(room, character);
    if (fits(next)) {
      room = next;
      return;
    }
    const start = starts.at(-1) ?? 0;
    const word = byWord && character !== ' ' ? characters.slice(start, index).lastIndexOf(' ') + 1 : 0;
    const roomFrom = (begin: number) =>
      less(roomAfter(further, width), characters.slice(begin, index + 1).join(''));
    const whole = word > 0 && fits(roomFrom(start + word));
    const begin = whole ? start + word : index;
    // One character that is wider than the screen still needs a row.
    if (begin > start) starts.push(begin);
    room = roomFrom(begin);
  });
  return starts;
}

/** The units count as well as the columns: Inquirer takes the one for the other when it puts the cursor right. */
interface RowRoom {
  readonly columns: number;
  readonly units: number;
}

function roomAfter(margin: string, width: number): RowRoom {
  return { columns: width - margin.length, units: width - margin.length };
}

function fits({ columns, units }: RowRoom): boolean {
  return columns >= 0 && units >= 0;
}

function less({ columns, units }: RowRoom, text: string): RowRoom {
  return { columns: columns - stringWidth(text), units: units - text.length };
}

function shownAs(character: string): string {
  if (character === '\t') return tab;
  return character.length > mostUnits ? '\ufffd' : clean(character);
}
