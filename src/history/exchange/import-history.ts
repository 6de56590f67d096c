import type { Connection } from '../connection.js';
import type { HeaderLine, RowLine } from './line.js';
import { type BeforeFirst, Merger, type Taken } from './merger.js';
import { putInOrder } from './put-in-order.js';
import { readLine } from './read-line.js';
import { inTransaction } from './transaction.js';
import type { Trouble } from './trouble.js';
import { Waiting } from './waiting.js';
import { type LineTrouble, type TextLine, wholeLines } from './whole-lines.js';

/** In rows. */
export interface Counts {
  readonly reviews: number;
  readonly sessions: number;
  /** Marks, written answers, ends of sessions. */
  readonly others: number;
  /** There already. */
  readonly known: number;
}

export type Imported =
  { readonly ok: true; readonly counts: Counts } | ({ readonly ok: false } & LineTrouble);

export interface ImportWish {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** In milliseconds UTC. */
  readonly now: number;
  readonly beforeFirst: BeforeFirst;
  /** Hears how many rows have been read. */
  readonly progress: (rows: number) => void;
}

/** Takes in all rows of a file, or none where anything is wrong with it. */
export async function importHistory(connection: Connection, wish: ImportWish): Promise<Imported> {
  const importing = new Importing(connection, wish);
  return inTransaction(
    connection,
    () => importing.run(),
    ({ ok }) => ok,
  );
}

/** Counts what became of rows. */
export class Counter {
  readonly counts = { reviews: 0, sessions: 0, others: 0, known: 0 };

  add({ type }: RowLine, taken: 'new' | 'known'): void {
    if (taken === 'known') this.counts.known += 1;
    else if (type === 'review') this.counts.reviews += 1;
    else if (type === 'session') this.counts.sessions += 1;
    else this.counts.others += 1;
  }
}

class Importing {
  readonly #merger: Merger;
  readonly #waiting: Waiting;
  readonly #counter = new Counter();
  readonly #headers: HeaderLine[] = [];
  #rows = 0;
  #announced = 0;
  #totals = 0;
  #last = 0;

  constructor(
    private readonly connection: Connection,
    private readonly wish: ImportWish,
  ) {
    this.#merger = new Merger(connection, wish.now, wish.beforeFirst);
    this.#waiting = new Waiting(connection.database);
  }

  async run(): Promise<Imported> {
    for await (const { lines, trouble } of wholeLines(this.wish.chunks)) {
      for (const line of lines) {
        const wrong = this.#read(line);
        if (wrong !== undefined) return failed(line.number, wrong);
      }
      if (trouble !== undefined) return { ok: false, ...trouble };
      this.wish.progress(this.#rows);
    }
    return this.#end();
  }

  #read({ number, text }: TextLine): Trouble | undefined {
    this.#last = number;
    // Some editors and shells put a byte order mark before the first line.
    const read = readLine(number === 1 ? text.replace(/^\ufeff/, '') : text);
    if (!read.ok) return read.trouble;
    const { line } = read;
    if (line.type === 'history') {
      this.#headers.push(line);
    } else if (line.type === 'total') {
      this.#announced += line.rows;
      this.#totals += 1;
    } else {
      this.#rows += 1;
      return this.#settle(line, this.#merger.take(line), () =>
        this.#waiting.add({ number, type: line.type, text }),
      );
    }
    return undefined;
  }

  #settle(line: RowLine, taken: Taken, wait: () => void): Trouble | undefined {
    if (typeof taken === 'object') return taken;
    if (taken === 'waiting') wait();
    else this.#counter.add(line, taken);
    return undefined;
  }

  #end(): Imported {
    const missing = this.#missing();
    if (missing !== undefined) return failed(missing.kind === 'no-header' ? 1 : this.#last + 1, missing);
    const wrong = this.#retry();
    if (wrong !== undefined) return { ok: false, ...wrong };
    if (this.#merger.touched) {
      this.#merger.devices.settleOwn();
      putInOrder(this.connection.database);
    }
    return { ok: true, counts: this.#counter.counts };
  }

  /** A file that was cut off between two lines shows it by what is not there. */
  #missing(): Trouble | undefined {
    if (this.#last === 0) return { kind: 'empty' };
    if (this.#headers.length === 0) return { kind: 'no-header' };
    const exports = this.#headers.filter(({ kind }) => kind === 'export').length;
    if (exports > this.#totals) return { kind: 'cut-off' };
    const short = exports === this.#headers.length && this.#rows < this.#announced;
    return short ? { kind: 'count', announced: this.#announced, found: this.#rows } : undefined;
  }

  #retry(): LineTrouble | undefined {
    let wrong: LineTrouble | undefined;
    const orphan = this.#waiting.retry(({ number, text }) => {
      const read = readLine(text);
      if (!read.ok || read.line.type === 'history' || read.line.type === 'total') return false;
      const taken = this.#merger.take(read.line);
      const trouble = this.#settle(read.line, taken, () => undefined);
      if (trouble !== undefined) wrong ??= { line: number, trouble };
      return taken !== 'waiting';
    });
    if (wrong !== undefined || orphan === undefined) return wrong;
    const of = orphan.type === 'answer' ? 'an answer' : 'a session';
    return { line: orphan.number, trouble: { kind: 'orphan', row: 'this row', of } };
  }
}

function failed(line: number, trouble: Trouble): Imported {
  return { ok: false, line, trouble };
}
