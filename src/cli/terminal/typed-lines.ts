import { clean } from '../clean.js';
import type { LineReader } from '../lines.js';

/** Milliseconds within which the next line of a paste is there. */
const pasteGap = 50;

/** Where lines come from, and what is told to whom typed them. */
export interface NumberedTerminal {
  readonly lines: LineReader;
  write(text: string): void;
  /** False where no terminal repeats what is typed: the transcript then does. */
  readonly echoed: boolean;
}

/** Asks for one line after the other, and tells what belongs to one paste. */
export class TypedLines {
  /** A line that was there when it was looked whether a paste goes on. */
  private unread: string | undefined;

  constructor(private readonly terminal: NumberedTerminal) {}

  get echoed(): boolean {
    return this.terminal.echoed;
  }

  write(text: string): void {
    this.terminal.write(text);
  }

  /** Whether more of what was pasted is there. In a pipe everything always is, and each line stands for itself. */
  async goesOn(): Promise<boolean> {
    const { lines, echoed } = this.terminal;
    if (!echoed) return false;
    // The second look is for a machine so busy that the time was up before anything could be read.
    this.unread ??= (await lines.nextWithin(pasteGap)) ?? (await lines.nextWithin(1));
    return this.unread !== undefined;
  }

  async read(prompt: string): Promise<string | undefined> {
    return (await this.readVerbatim(prompt))?.trim();
  }

  async readVerbatim(prompt: string): Promise<string | undefined> {
    const { lines, write, echoed } = this.terminal;
    const { unread } = this;
    this.unread = undefined;
    // It stands on the screen already.
    if (unread !== undefined) return unread;
    write(prompt);
    const line = await lines.next();
    if (!echoed || line === undefined) write(`${line === undefined ? '' : clean(line)}\n`);
    return line;
  }
}
