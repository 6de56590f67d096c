import type { Context } from '../context.js';

/** So long nobody waits for a sign of life, in milliseconds. */
const patience = 500;
/** Between two drawings, in milliseconds. */
const pace = 100;
const barLength = 24;

/**
 * A line on the terminal that says how far a long piece of work is, drawn over itself; nothing where stderr is no
 * terminal, where nothing may be drawn, or where the work is done before anybody wonders.
 */
export class Progress {
  readonly #start: number;
  #drawn = 0;

  /** `total`: rows in all; undefined where that is not known. */
  constructor(
    private readonly context: Context,
    private readonly label: string,
    private readonly total?: number,
  ) {
    this.#start = context.world.now();
  }

  show(rows: number): void {
    const now = this.context.world.now();
    if (!this.#canDraw || now - this.#start < patience || now - this.#drawn < pace) return;
    this.#drawn = now;
    this.context.world.stderr.write(`\r${this.#text(rows)}\u001b[K`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawn > 0) this.context.world.stderr.write('\r\u001b[K');
  }

  get #canDraw(): boolean {
    const { stderr, env } = this.context.world;
    return stderr.isTTY === true && env['TERM'] !== 'dumb' && !this.context.accessible && !this.context.quiet;
  }

  #text(rows: number): string {
    const counted = `${rows.toLocaleString('en')} rows`;
    if (this.total === undefined || this.total === 0) return `${this.label}: ${counted}`;
    const share = Math.min(1, rows / this.total);
    const filled = Math.round(share * barLength);
    const bar = `${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}`;
    return `${this.label} [${bar}] ${Math.floor(share * 100)} %, ${counted}`;
  }
}
