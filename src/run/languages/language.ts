import type { ProgramTest } from '../../model/runner.js';
import type { ToolKind } from '../tool.js';
import type { SourceFile } from '../workshop.js';

/** A language that exercises may be written in: one file each, registered in `all.ts`. */
export interface Language {
  readonly name: string;
  readonly tool: ToolKind;
  /** Words before the file. */
  readonly words: readonly string[];
  /**
   * The file to run. For tests by call, a harness behind the source prints, each after `mark` on a line of its own,
   * that it is ready and what each test gave (`HarnessLine`).
   */
  program(source: string, calls: readonly ProgramTest[], mark: string): Promise<SourceFile>;
}

/** What a harness prints, as JSON. */
export type HarnessLine =
  /** The source itself ran to its end. */
  | { readonly ready: true }
  /** The value as JSON, or the error in words, of the test that stands at this index. */
  | { readonly test: number; readonly value?: unknown; readonly error?: string };
