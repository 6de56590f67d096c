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

  /** The visible rows as runs of one style, for whoever draws them elsewhere. */
  styled(): readonly (readonly Run[])[] {
    const { active } = this.terminal.buffer;
    return Array.from({ length: this.terminal.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      const cells = Array.from({ length: line?.length ?? 0 }, (_cell, column) => line?.getCell(column));
      return runsOf(cells.filter((cell) => cell !== undefined && cell.getWidth() > 0));
    });
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

/** Text of one style; `colour` is a number of the palette. */
export interface Run {
  readonly text: string;
  readonly colour: number | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
}

interface Cell {
  getChars(): string;
  isFgPalette(): boolean;
  getFgColor(): number;
  isBold(): number;
  isDim(): number;
}

function runsOf(cells: readonly (Cell | undefined)[]): readonly Run[] {
  const runs: Run[] = [];
  for (const cell of cells) {
    if (cell === undefined) continue;
    const style = {
      colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
    };
    const last = runs.at(-1);
    const text = cell.getChars() || ' ';
    if (last !== undefined && sameStyle(last, style))
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ ...style, text });
  }
  return runs;
}

function sameStyle(one: Omit<Run, 'text'>, other: Omit<Run, 'text'>): boolean {
  return one.colour === other.colour && one.bold === other.bold && one.dim === other.dim;
}
