import { addItem } from '../review-table.js';
import type { ReviewRow } from '../review-row.js';
import type { Database } from '../sqlite.js';

/** The numbers of the session and the question that a review hangs on: most rows ask for those of the row before. */
export class Numbers {
  readonly #items = new Map<string, number>();
  #session: { readonly id: Uint8Array; readonly number: number } | undefined;
  readonly #findSession;
  readonly #findItem;
  readonly #addItem;

  constructor(database: Database) {
    this.#findSession = database
      .prepare<[Uint8Array], number>('SELECT number FROM sessions WHERE id = ?')
      .pluck();
    this.#findItem = database.prepare<[ReviewRow], number>(findItem).pluck();
    this.#addItem = database.prepare<[ReviewRow]>(addItem);
  }

  /** undefined where the session is not there. */
  session(id: Uint8Array): number | undefined {
    if (this.#session !== undefined && Buffer.compare(this.#session.id, id) === 0)
      return this.#session.number;
    const number = this.#findSession.get(id);
    if (number !== undefined) this.#session = { id, number };
    return number;
  }

  /** Of the question as it was when it was answered; it is added where it is not there. */
  item(row: ReviewRow): number {
    const key = [row.question, row.area, row.kind, row.contentHash].join('\n');
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    this.#addItem.run(row);
    const number = this.#findItem.get(row) ?? 0;
    this.#items.set(key, number);
    return number;
  }
}

const findItem = `
  SELECT number FROM items
  WHERE question = @question AND content_hash = @contentHash AND area = @area AND kind = @kind`;
