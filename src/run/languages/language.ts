import type { ProgramTest } from '../../model/runner.js';

/** A language that exercises may be written in: one file each, registered in `all.ts`. */
export interface Language {
  readonly name: string;
  /** Programs of which the first that starts is used, with the words that make it tell its version. */
  readonly commands: readonly string[];
  readonly versionWords: readonly string[];
  readonly install: string;
  /** The file to run, and its text. For tests by call, the harness prints a line a test, after `mark`. */
  program(source: string, calls: readonly ProgramTest[], mark: string): Promise<SourceFile>;
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** What a harness prints for one test. */
export interface HarnessLine {
  readonly name: string;
  /** The value as JSON, or the error in words. */
  readonly value?: unknown;
  readonly error?: string;
}
