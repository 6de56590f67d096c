import { expect } from '@jest/globals';
import type { ProgramTest } from '../../src/model/runner.js';
import { localRunner } from './support.js';

export const runner = localRunner();

/** What each test got, or that it passed. */
export async function outcome(
  language: string,
  source: string,
  tests: readonly ProgramTest[],
  milliseconds = 2000,
) {
  const told = await runner.test({ language, source, tests, milliseconds });
  if (!told.ok) throw new Error(told.missing);
  expect(told.results.map(({ name }) => name)).toEqual(tests.map(({ name }) => name));
  return told.results.map(({ passed, got }) => (passed ? 'passed' : got));
}
