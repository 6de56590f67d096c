import type { Database } from '../sqlite.js';
import type { RowLine } from './line.js';

/** A line that waits for the row that it belongs to. */
export interface WaitingLine {
  /** Its number in the file. */
  readonly number: number;
  readonly type: RowLine['type'];
  readonly text: string;
}

/** Lines that came before the row that they belong to: a million of them lie on the disk, not in memory. */
export class Waiting {
  readonly #database: Database;
  #count = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  add({ number, type, text }: WaitingLine): void {
    if (this.#count === 0) {
      this.#database.exec('CREATE TEMP TABLE IF NOT EXISTS waiting (line INTEGER, type TEXT, text TEXT)');
      this.#database.exec('DELETE FROM waiting');
    }
    this.#count += 1;
    this.#database.prepare('INSERT INTO waiting (line, type, text) VALUES (?, ?, ?)').run(number, type, text);
  }

  /** Offers every line once more, the typed answers last, and keeps those that `settle` refuses; the first of these. */
  retry(settle: (line: WaitingLine) => boolean): WaitingLine | undefined {
    if (this.#count === 0) return undefined;
    let first: WaitingLine | undefined;
    for (const where of ["type <> 'answer'", "type = 'answer'"]) {
      for (const line of this.#pages(where)) {
        if (settle(line)) continue;
        if (first === undefined || line.number < first.number) first = line;
      }
    }
    return first;
  }

  /** Nothing may be written while rows are being read, so they are read by the hundred. */
  *#pages(where: string): Iterable<WaitingLine> {
    const sql = `
      SELECT rowid AS place, line AS number, type, text FROM waiting WHERE rowid > ? AND ${where} ORDER BY rowid LIMIT 100`;
    const page = this.#database.prepare<[number], WaitingLine & { place: number }>(sql);
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.place ?? 0)) yield* rows;
  }
}
