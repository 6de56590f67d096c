/** A stretch of a text file. Lines and columns count from 1; columns are UTF-16 units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export const startOfFile: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
