import type { RowLine } from '../exchange/line.js';
import { columns, type Column } from './tables.js';

const all: readonly (readonly [name: string, Column])[] = Object.entries(columns);
const names = all.map(([name]) => name).join(', ');

/**
 * Inserts a batch, once for each row however often it is sent. JSON never holds a line feed: a column of it is sent as
 * lines, since the quotes of JSON inside those of a list would be escaped and read twice.
 */
export const insert = `
  INSERT INTO prep_rows (device, ${names})
  SELECT $1::uuid, batch.* FROM unnest(${all.map(parameter).join(', ')}) AS batch (${names})
  ON CONFLICT DO NOTHING`;

function parameter([, { type, sent }]: (typeof all)[number], index: number): string {
  const place = `$${index + 2}`;
  return sent === 'lines' ? `string_to_array(${place}::text, chr(10), '')` : `${place}::${type}[]`;
}

type Value = string | number | null;

/** Rows on their way. */
export class Batch {
  readonly #rows: (readonly Value[])[] = [];

  get size(): number {
    return this.#rows.length;
  }

  add(line: RowLine): void {
    this.#rows.push(rowOf(line));
  }

  /** The parameters of `insert` after the device: a column each. */
  values(): readonly string[] {
    return all.map(([, { sent }], place) =>
      sentOf(
        this.#rows.map((row) => row[place] ?? null),
        sent,
      ),
    );
  }
}

function sentOf(cells: readonly Value[], sent: Column['sent']): string {
  switch (sent) {
    case 'quoted':
      return `{${cells.map((cell) => (cell === null ? 'NULL' : quoted(String(cell)))).join(',')}}`;
    case 'lines':
      return cells.map((cell) => cell ?? '').join('\n');
    case 'plain':
      return `{${cells.map((cell) => cell ?? 'NULL').join(',')}}`;
  }
}

/** Source: PostgreSQL documentation, "Array Input and Output Syntax". */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`;
}

/** In the order of `columns`. */
function rowOf(line: RowLine): readonly Value[] {
  const { sequence, hash, type } = line;
  if (type !== 'review') return [sequence, hash, type, JSON.stringify(line)];
  const { id, undoes, session, at, offset, question, area, kind, contentHash, score, verdict, seconds } =
    line;
  const { confidence, hints, optionCount, mode } = line;
  const response = JSON.stringify(line.response);
  const points = line.points === null ? null : JSON.stringify(line.points);
  // prettier-ignore
  return [
    sequence, hash, type, null, id, undoes, session, at, offset, question, area, kind, contentHash, response,
    score, verdict, seconds, confidence, hints, optionCount, mode, points,
  ];
}
