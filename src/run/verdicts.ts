import { unreachable } from '../model/exhaustive.js';
import type { Limits, ProgramTest, TestResult } from '../model/runner.js';
import type { HarnessLine } from './languages/language.js';
import type { Finished } from './limited.js';

/** Holds what the harness printed against what each call must return. */
export function judgeCalls(
  tests: readonly ProgramTest[],
  finished: Finished,
  { mark, limits }: { mark: string; limits: Limits },
): readonly TestResult[] {
  const lines = harnessLines(finished.stdout, mark);
  return tests.map((test) => {
    const expected = asJson(test.returns);
    const line = lines.find(({ name }) => name === test.name);
    if (line === undefined)
      return { name: test.name, passed: false, expected, got: sayEnding(finished, limits) };
    const got = line.error === undefined ? asJson(line.value) : `an error: ${line.error}`;
    return { name: test.name, passed: line.error === undefined && got === expected, expected, got };
  });
}

/** Holds what was printed against what must be; white space at the ends of lines and of the whole does not count. */
export function judgeOutput(test: ProgramTest, finished: Finished, limits: Limits): TestResult {
  const expected = trimmed(test.stdout ?? '');
  const well = finished.ending.kind === 'exited' && finished.ending.code === 0;
  const got = well ? trimmed(finished.stdout) : sayEnding(finished, limits);
  return { name: test.name, passed: well && got === expected, expected, got };
}

/** How a run ended, for whoever wrote what was run. */
export function sayEnding({ ending, stderr }: Finished, limits: Limits): string {
  switch (ending.kind) {
    case 'timeout':
      return `no answer within ${limits.milliseconds / 1000} s`;
    case 'too-much-output':
      return `more than ${limits.outputBytes / 1024} KiB of output`;
    case 'crashed':
      return `ended by ${ending.signal}${lastLine(stderr)}`;
    case 'not-started':
      return `could not be started: ${ending.reason}`;
    case 'exited':
      return ending.code === 0
        ? 'ended before this test'
        : `ended with exit code ${ending.code}${lastLine(stderr)}`;
    default:
      return unreachable(ending);
  }
}

/** The line of an error message that names the error. */
function lastLine(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const named = lines.find((line) => /^\w*(Error|Exception)\b/.test(line)) ?? lines.at(-1);
  return named === undefined ? '' : `: ${named.trim().slice(0, 200)}`;
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
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

/** JSON with the keys of objects in order, so that equal values are equal texts. */
function asJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}
