import type { ProgramTest, TestResult } from '../model/runner.js';
import { endedWell, type Finished, sayEnding } from './endings.js';
import type { HarnessLine } from './languages/language.js';

/** What one run of the harness told, of tests by call. */
export interface Told {
  /** Results of the tests that were reached, in order. */
  readonly results: readonly TestResult[];
  /** False where not even the source ran to its end. */
  readonly ready: boolean;
}

/** Holds what the harness printed against what each call must return. */
export function judgeCalls(tests: readonly ProgramTest[], stdout: string, mark: string): Told {
  const lines = harnessLines(stdout, mark);
  const results = tests.flatMap((test, index) => {
    const line = lines.find((each) => 'test' in each && each.test === index);
    return line === undefined || !('test' in line) ? [] : [judgeCall(test, line)];
  });
  return { results, ready: lines.some((line) => 'ready' in line) };
}

function judgeCall(
  test: ProgramTest,
  { error, value }: { readonly error?: string; readonly value?: unknown },
): TestResult {
  const expected = asJson(test.returns);
  const got = error === undefined ? asJson(value) : `an error: ${error}`;
  return { name: test.name, passed: error === undefined && got === expected, expected, got };
}

/** A test that did not come to its end. */
export function unfinished(test: ProgramTest, got: string): TestResult {
  const expected = test.call === undefined ? trimmed(test.stdout ?? '') : asJson(test.returns);
  return { name: test.name, passed: false, expected, got };
}

/** Holds what was printed against what must be; white space at the ends of lines and of the whole does not count. */
export function judgeOutput(test: ProgramTest, finished: Finished): TestResult {
  if (!endedWell(finished)) return unfinished(test, sayEnding(finished));
  const expected = trimmed(test.stdout ?? '');
  const got = trimmed(finished.stdout);
  return { name: test.name, passed: got === expected, expected, got };
}

/** Without white space at the ends of lines and of the whole. */
export function trimmed(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

function harnessLines(stdout: string, mark: string): readonly HarnessLine[] {
  return stdout.split('\n').flatMap((line) => {
    if (!line.startsWith(mark)) return [];
    try {
      const read: unknown = JSON.parse(line.slice(mark.length));
      return isHarnessLine(read) ? [read] : [];
    } catch {
      // Cut off by the limit on output.
      return [];
    }
  });
}

function isHarnessLine(value: unknown): value is HarnessLine {
  if (typeof value !== 'object' || value === null) return false;
  return 'ready' in value || ('test' in value && typeof value.test === 'number');
}

/** JSON with the keys of objects in order, so that equal values are equal texts. */
function asJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
