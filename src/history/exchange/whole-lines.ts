import type { Trouble } from './trouble.js';

/** A line of a file without its end. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Where the next line begins, in bytes. */
  readonly end: number;
}

export interface LineTrouble {
  readonly line: number;
  readonly trouble: Trouble;
}

/** Several lines that came in together; the last of a file that cannot be read on has `trouble`. */
export interface Batch {
  readonly lines: readonly TextLine[];
  readonly trouble?: LineTrouble;
}

/** In bytes: an answer of a hundred pages fits. */
export const longestLine = 4 * 1024 ** 2;

const lineFeed = 0x0a;

/**
 * Cuts bytes into lines, as many at a time as a chunk holds. Blank lines are left out. What cannot be read ends the
 * file: bytes that are no UTF-8, a line longer than `longestLine`, a last line without an end.
 */
export async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  const cutter = new Cutter();
  for await (const chunk of chunks) {
    const batch = cutter.take(chunk);
    yield batch;
    if (batch.trouble !== undefined) return;
  }
  if (cutter.rest > 0) yield { lines: [], trouble: { line: cutter.next, trouble: { kind: 'torn' } } };
}

class Cutter {
  next = 1;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #end = 0;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  /** How many bytes wait for the end of their line. */
  get rest(): number {
    return this.#length;
  }

  take(chunk: Uint8Array): Batch {
    const lines: TextLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      this.#keep(chunk.subarray(from, at));
      from = at + 1;
      if (this.#length > longestLine) return { lines, trouble: this.#giant() };
      const text = this.#text();
      if (text === undefined) return { lines, trouble: { line: this.next, trouble: { kind: 'binary' } } };
      if (text.trim() !== '') lines.push({ number: this.next, text, end: this.#end });
      this.next += 1;
    }
    this.#keep(chunk.subarray(from));
    return this.#length > longestLine ? { lines, trouble: this.#giant() } : { lines };
  }

  #keep(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** What has been kept, and the end of the line behind it. */
  #text(): string | undefined {
    const [only] = this.#pieces;
    const bytes = this.#pieces.length === 1 && only !== undefined ? only : Buffer.concat(this.#pieces);
    this.#end += this.#length + 1;
    this.#pieces = [];
    this.#length = 0;
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }

  #giant(): LineTrouble {
    return { line: this.next, trouble: { kind: 'giant', most: longestLine } };
  }
}
