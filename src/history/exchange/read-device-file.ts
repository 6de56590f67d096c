import { bytesOf, ownerOf } from './device-files.js';
import type { RowLine } from './line.js';
import { readLine } from './read-line.js';
import { type LineTrouble, type TextLine, wholeLines } from './whole-lines.js';

/** How far a file could be read. */
export interface FileRead {
  readonly path: string;
  /** The device whose own file it is by its name; undefined for conflict copies and exports. */
  readonly owner: string | undefined;
  /** The greatest number of the owner's sequence in it. */
  readonly last: number;
  /** Where the last whole line ends, in bytes. */
  readonly end: number;
  /** Why it could not be read to its end. */
  readonly trouble: LineTrouble | undefined;
  /** The last row at or before `after` was not what the history holds: the file is not the one that was read before. */
  readonly strange: boolean;
}

export interface Reading {
  readonly path: string;
  /** Rows up to this number of the owner's sequence are passed over, but for the last of them. */
  readonly after: number;
  readonly knows: (line: RowLine) => boolean;
  readonly take: (line: RowLine, from: TextLine) => LineTrouble | undefined;
}

/** Reads what a file holds after a place, as far as its lines are whole. */
export async function readDeviceFile(reading: Reading): Promise<FileRead> {
  const reader = new Reader(reading);
  for await (const { lines, trouble } of wholeLines(bytesOf(reading.path))) {
    for (const line of lines) if (!reader.take(line)) return reader.result();
    if (trouble !== undefined) return reader.result(trouble);
  }
  reader.check();
  return reader.result();
}

/** What every row written by prep begins with; a row that somebody else has written is parsed instead. */
const beginning = /^\{"type":"[a-z]+","device":"([0-9a-f-]{36})","sequence":(\d{1,15}),/;

class Reader {
  readonly #owner: string | undefined;
  #last = 0;
  #end = 0;
  #passed: TextLine | undefined;
  #trouble: LineTrouble | undefined;
  #strange = false;

  constructor(private readonly reading: Reading) {
    this.#owner = ownerOf(reading.path);
  }

  result(trouble = this.#trouble): FileRead {
    const { path } = this.reading;
    const found = { last: this.#last, end: this.#end, strange: this.#strange };
    return { path, owner: this.#owner, ...found, trouble };
  }

  /** false where nothing more is to be read. */
  take(line: TextLine): boolean {
    const [, device, sequence] = beginning.exec(line.text) ?? [];
    if (device === this.#owner && Number(sequence) <= this.reading.after) {
      this.#note(line, Number(sequence));
      this.#passed = line;
      return true;
    }
    return this.check() && this.#read(line);
  }

  /** Holds the last row that was passed over against the history. */
  check(): boolean {
    if (this.#passed === undefined) return true;
    const read = readLine(this.#passed.text);
    this.#passed = undefined;
    const { ok } = read;
    if (ok && read.line.type !== 'history' && read.line.type !== 'total') {
      this.#strange = !this.reading.knows(read.line);
    }
    return !this.#strange;
  }

  #read(from: TextLine): boolean {
    const read = readLine(from.text);
    if (!read.ok) return this.#stop({ line: from.number, trouble: read.trouble });
    const { line } = read;
    if (line.type === 'history' || line.type === 'total') {
      this.#end = from.end;
      return true;
    }
    if (from.number === 1) return this.#stop({ line: 1, trouble: { kind: 'no-header' } });
    const trouble = this.reading.take(line, from);
    if (trouble !== undefined) return this.#stop(trouble);
    this.#note(from, line.device === this.#owner || this.#owner === undefined ? line.sequence : 0);
    return true;
  }

  #note({ end }: TextLine, sequence: number): void {
    this.#end = end;
    this.#last = Math.max(this.#last, sequence);
  }

  #stop(trouble: LineTrouble): boolean {
    this.#trouble = trouble;
    return false;
  }
}
