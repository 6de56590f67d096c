import type { Place } from '../model/place.js';

/** The lines of some files, each split when it is first asked for. */
export class Lines {
  private readonly split = new Map<string, readonly string[]>();

  constructor(private readonly sources: ReadonlyMap<string, string>) {}

  /** A line, counted from 1, without its end; undefined where the file or the line is not at hand. */
  at(file: string, line: number): string | undefined {
    return this.of(file)[line - 1]?.replace(/\r$/, '');
  }

  /** The text of a place, as far as it stands on its first line. */
  between(file: string, { line, column, endLine, endColumn }: Place): string {
    const text = this.at(file, line) ?? '';
    return text.slice(column - 1, endLine > line ? undefined : endColumn - 1);
  }

  private of(file: string): readonly string[] {
    const known = this.split.get(file);
    if (known !== undefined) return known;
    const lines = this.sources.get(file)?.split('\n') ?? [];
    this.split.set(file, lines);
    return lines;
  }
}
