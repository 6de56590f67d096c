import type { Connection } from './connection.js';
import { fromJson, toJson } from './json.js';

/** Something computed from the log, kept so that the cost follows what is new. */
export interface KeptSummary {
  /** The place in the log up to which it counts; see `History.place`. */
  readonly through: number;
  /** Plain JSON; whoever keeps it must tell a content that is not theirs. */
  readonly content: unknown;
}

/** Saves time and nothing else: every row may be deleted, and is computed anew from the reviews. */
export class SummaryTable {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  find(name: string): KeptSummary | undefined {
    const select = this.#connection.database.prepare<[string], { through: number; content: string }>(
      'SELECT through, content FROM summaries WHERE name = ?',
    );
    const row = select.get(name);
    return row === undefined ? undefined : { through: row.through, content: fromJson(row.content) };
  }

  keep(name: string, { through, content }: KeptSummary): void {
    const values = { name, through, content: toJson(content) };
    this.#connection.write(() => this.#connection.database.prepare(keepSummary).run(values));
  }

  dropAll(): void {
    this.#connection.write(() => this.#connection.database.exec('DELETE FROM summaries'));
  }
}

const keepSummary = `
  INSERT INTO summaries (name, through, content) VALUES (@name, @through, @content)
  ON CONFLICT (name) DO UPDATE SET through = @through, content = @content`;
