import { copyFileSync } from 'node:fs';
import type { Connection } from '../connection.js';
import { uuidText } from '../uuid7.js';
import { appendLines, deviceFile, filesToRead, ownerOf, sizeOf } from './device-files.js';
import { lineText, ownDevice } from './export-history.js';
import { fork } from './fork.js';
import { type Counts, Counter } from './import-history.js';
import { exchangeVersion, type HeaderLine, type RowLine } from './line.js';
import { type BeforeFirst, Merger } from './merger.js';
import { putInOrder } from './put-in-order.js';
import { type FileRead, readDeviceFile } from './read-device-file.js';
import { readLine } from './read-line.js';
import { ownLines } from './row-lines.js';
import { inTransaction } from './transaction.js';
import { Waiting } from './waiting.js';
import type { LineTrouble, TextLine } from './whole-lines.js';

export interface SyncWish {
  readonly folder: string;
  /** Whether what was typed goes into the folder, too. */
  readonly answers: boolean;
  /** In milliseconds UTC. */
  readonly now: number;
  readonly random: (bytes: number) => Uint8Array;
  readonly beforeFirst: BeforeFirst;
  readonly progress: (rows: number) => void;
}

export interface Synced {
  /** What came from other devices. */
  readonly counts: Counts;
  readonly files: readonly FileRead[];
  /** Rows written into this device's own files. */
  readonly written: number;
  /** Rows that wait for another file. */
  readonly waiting: boolean;
  /** The new id of this device, where a copy of it writes under the old one. */
  readonly renamed: string | undefined;
}

/**
 * Takes in what other devices have put into the folder, and adds what this device has written to its own file there.
 * The transaction also keeps two runs on one machine apart.
 */
export async function syncHistory(connection: Connection, wish: SyncWish): Promise<Synced> {
  return inTransaction(
    connection,
    () => new Syncing(connection, wish).run(),
    () => true,
  );
}

class Syncing {
  readonly #merger: Merger;
  readonly #waiting: Waiting;
  readonly #counter = new Counter();
  readonly #withWaiting = new Set<string>();
  readonly #read: FileRead[] = [];
  #rows = 0;

  constructor(
    private readonly connection: Connection,
    private readonly wish: SyncWish,
  ) {
    this.#merger = new Merger(connection, wish.now, wish.beforeFirst);
    this.#waiting = new Waiting(connection.database);
  }

  async run(): Promise<Synced> {
    const renamed = await this.#forkIfCopied();
    for (const path of filesToRead(this.wish.folder)) this.#read.push(await this.#readFile(path));
    const waiting = this.#retry();
    this.#rememberPlaces(waiting);
    this.#merger.devices.settleOwn();
    const written = this.#write('device') + (this.wish.answers ? this.#write('answers') : 0);
    if (this.#merger.touched || written > 0) putInOrder(this.connection.database);
    return { counts: this.#counter.counts, files: this.#read, written, waiting, renamed };
  }

  /** A row under this device's id that this device never wrote: a copy of it has. */
  async #forkIfCopied(): Promise<string | undefined> {
    const own = ownDevice(this.connection);
    const path = deviceFile(this.wish.folder, own, 'device');
    if (sizeOf(path) === 0) return undefined;
    const last = this.#merger.devices.readUpTo(own);
    const { knows, nothing } = {
      knows: (line: RowLine) => this.#merger.knows(line),
      nothing: () => undefined,
    };
    const { strange } = await readDeviceFile({ path, after: last, knows, take: nothing });
    if (!strange) return undefined;
    let first = last + 1;
    const find = (line: RowLine) => {
      if (line.sequence < first && !this.#merger.knows(line)) first = line.sequence;
      return undefined;
    };
    await readDeviceFile({ path, after: 0, knows, take: find });
    this.#merger.touch();
    const id = this.wish.random(16);
    fork(this.connection, first, id);
    this.#merger.devices.forget();
    return uuidText(id);
  }

  async #readFile(path: string): Promise<FileRead> {
    const knows = (line: RowLine) => this.#merger.knows(line);
    const take = (line: RowLine, from: TextLine) => this.#take(line, from, path);
    const owner = ownerOf(path);
    const after = owner === undefined ? 0 : this.#merger.devices.readUpTo(owner);
    const found = await readDeviceFile({ path, after, knows, take });
    return found.strange ? readDeviceFile({ path, after: 0, knows, take }) : found;
  }

  #take(line: RowLine, { number, text }: TextLine, path: string): LineTrouble | undefined {
    const taken = this.#merger.take(line);
    if (typeof taken === 'object') return { line: number, trouble: taken };
    this.#rows += 1;
    if (this.#rows % 1000 === 0) this.wish.progress(this.#rows);
    if (taken !== 'waiting') this.#counter.add(line, taken);
    else {
      this.#withWaiting.add(path);
      this.#waiting.add({ number, type: line.type, text });
    }
    return undefined;
  }

  /** Whether something still waits for a row that no file holds yet. */
  #retry(): boolean {
    const left = this.#waiting.retry(({ text }) => {
      const read = readLine(text);
      if (!read.ok || read.line.type === 'history' || read.line.type === 'total') return false;
      const taken = this.#merger.take(read.line);
      if (taken === 'new' || taken === 'known') this.#counter.add(read.line, taken);
      return taken === 'new' || taken === 'known';
    });
    return left !== undefined;
  }

  /** What waits is read again the next time. */
  #rememberPlaces(waiting: boolean): void {
    const { devices } = this.#merger;
    for (const { path, owner, last } of this.#read) {
      if (owner === undefined || (waiting && this.#withWaiting.has(path))) continue;
      if (last > devices.readUpTo(owner)) devices.setReadUpTo(owner, last);
    }
  }

  #write(kind: 'device' | 'answers'): number {
    const device = ownDevice(this.connection);
    const path = deviceFile(this.wish.folder, device, kind);
    const found = this.#read.find((each) => each.path === path);
    const { last, end, trouble } = found ?? { last: 0, end: 0, trouble: undefined };
    // What stands behind a spoiled line is written again; the spoiled file is kept under a name that nobody reads.
    if (trouble !== undefined && trouble.trouble.kind !== 'torn') copyFileSync(path, `${path}.damaged`);
    const header: HeaderLine = { type: 'history', version: exchangeVersion, kind, device, learner: null };
    const rows = ownLines(this.connection.database, kind === 'device' ? 'plain' : 'texts', last);
    const lines = appendLines(path, end, withHeader(end === 0 ? header : undefined, rows));
    return end === 0 && lines > 0 ? lines - 1 : lines;
  }
}

/** No header without rows: a device that wrote nothing needs no file. */
function* withHeader(header: HeaderLine | undefined, rows: Iterable<RowLine>): Iterable<string> {
  let first = header;
  for (const row of rows) {
    if (first !== undefined) yield lineText(first);
    first = undefined;
    yield lineText(row);
  }
}
