import headless from '@xterm/headless';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The screen of a terminal, as an emulator draws it. */
export class Screen {
  private readonly terminal: InstanceType<typeof headless.Terminal>;

  constructor({ columns: cols, rows }: Size) {
    this.terminal = new headless.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
  }

  /** Resolves once it is drawn. */
  write(text: string): Promise<void> {
    return new Promise((resolve) => this.terminal.write(text, resolve));
  }

  resize({ columns, rows }: Size): void {
    this.terminal.resize(columns, rows);
  }

  /** The visible lines, without the empty ones at the end. */
  lines(): readonly string[] {
    return this.linesFrom(this.terminal.buffer.active.baseY);
  }

  /** The visible lines and all that has scrolled away above them. */
  everything(): readonly string[] {
    return this.linesFrom(0);
  }

  /** The cursor among the visible lines, from 0. */
  get cursor(): { readonly line: number; readonly column: number } {
    const { cursorX, cursorY } = this.terminal.buffer.active;
    return { line: cursorY, column: cursorX };
  }

  dispose(): void {
    this.terminal.dispose();
  }

  private linesFrom(first: number): readonly string[] {
    const { active } = this.terminal.buffer;
    const lines = Array.from({ length: active.length - first }, (_, index) =>
      (active.getLine(first + index)?.translateToString(true) ?? '').trimEnd(),
    );
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }
}
