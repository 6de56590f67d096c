/** What running something may use up. */
export interface Limits {
  readonly milliseconds: number;
  readonly memoryBytes: number;
  readonly outputBytes: number;
}

export type Cell = string | number | null;

export interface ResultSet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type SqlOutcome =
  | { readonly ok: true; readonly result: ResultSet }
  /** SQLite's own words; why it was not run, or not to its end, where it was `refused`. */
  | { readonly ok: false; readonly error: string; readonly refused?: true };

/** One test of an exercise, by a call or by what goes in and comes out. */
export interface ProgramTest {
  readonly name: string;
  /** An expression in the exercise's language, and the value it must give (as JSON). */
  readonly call?: string | undefined;
  readonly returns?: unknown;
  readonly stdin?: string | undefined;
  readonly stdout?: string | undefined;
}

export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  readonly expected: string;
  /** What came instead, an error included. */
  readonly got: string;
}

export type TestOutcome =
  | { readonly ok: true; readonly results: readonly TestResult[] }
  /** Nothing to run it with on this machine; `detail` says what to install. */
  | { readonly ok: false; readonly missing: string };

export interface Exercise {
  readonly language: string;
  readonly source: string;
  readonly tests: readonly ProgramTest[];
  readonly milliseconds: number;
}

/** Runs what learners and authors write, in throw-away places and within limits. */
export interface Runner {
  /** Runs `setup`, then one query, in a SQLite database of their own in memory. */
  sql(setup: string, query: string): Promise<SqlOutcome>;
  test(exercise: Exercise): Promise<TestOutcome>;
  /** Why exercises of a language cannot run here; undefined where they can. */
  missing(language: string): Promise<string | undefined>;
}
