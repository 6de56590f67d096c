import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Interrupts } from './interrupts.js';

/** Reads a stream line by line, on demand; undefined is its end. */
export class LineReader {
  private readonly waiting: ((line: string | undefined) => void)[] = [];
  private readonly lines: string[] = [];
  private ended = false;

  constructor(
    input: Readable,
    private readonly interrupts: Interrupts,
  ) {
    const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
    reader.on('line', (line) => this.give(line));
    reader.on('close', () => this.end());
    input.on('error', () => this.end());
  }

  next(): Promise<string | undefined> {
    const line = this.lines.shift();
    if (line !== undefined || this.ended) return Promise.resolve(line);
    return this.interrupts.orStop(new Promise((resolve) => this.waiting.push(resolve)));
  }

  /** The next line where it comes in time; one that comes later is for `next`. */
  async nextWithin(milliseconds: number): Promise<string | undefined> {
    const line = this.lines.shift();
    if (line !== undefined || this.ended) return line;
    let waiter: (line: string | undefined) => void = () => undefined;
    const come = new Promise<string | undefined>((resolve) => {
      waiter = resolve;
      this.waiting.push(resolve);
    });
    const timer = setTimeout(() => {
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter(undefined);
    }, milliseconds);
    return this.interrupts.orStop(come).finally(() => clearTimeout(timer));
  }

  private give(line: string): void {
    const waiter = this.waiting.shift();
    if (waiter === undefined) this.lines.push(line);
    else waiter(line);
  }

  private end(): void {
    this.ended = true;
    for (const waiter of this.waiting.splice(0)) waiter(undefined);
  }
}
