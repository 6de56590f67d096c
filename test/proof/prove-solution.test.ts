import { describe, expect, test } from '@jest/globals';
import { readyExercise, readyQuery } from '../../src/proof/prove-solution.js';
import type { ProofOutcome } from '../../src/proof/outcome.js';
import type { Ready } from '../../src/proof/prove-script.js';
import { localRunner } from '../run/support.js';

const runner = localRunner();
const done = (ready: Ready): ProofOutcome | Promise<ProofOutcome> => (ready.ok ? ready.run() : ready.outcome);

describe('the solution of an sql question', () => {
  const prove = async (setup: string, solution: string) =>
    done(await readyQuery({ setup, solution }, runner, runner.workshop));
  const setup = 'CREATE TABLE t (a); INSERT INTO t VALUES (1);';

  test.each([
    ['SELECT a FROM t', { kind: 'proven', runtime: expect.stringMatching(/^sqlite 3\./) }],
    [
      'SELECT a FROM t WHERE a > 1',
      { kind: 'failed', expected: 'rows', got: 'no rows, which wrong queries give too' },
    ],
    ['SELECT b FROM t', { kind: 'failed', expected: 'rows', got: 'no such column: b' }],
  ])('%s', async (solution, outcome) => {
    expect(await prove(setup, solution)).toEqual(outcome);
  });

  test('tables that cannot be made are no fault of the solution', async () => {
    expect(await prove('CREATE TABL t (a)', 'SELECT a FROM t')).toEqual({
      kind: 'failed',
      expected: 'tables',
      got: 'near "TABL": syntax error',
      tables: true,
    });
  });
});

describe('the solution of a code question', () => {
  const right = 'const f = (n) => n + 1;';
  const wrong = 'const f = (n) => n;';
  const tests = [
    { name: 'one', call: 'f(1)', returns: 2 },
    { name: 'two', call: 'f(2)', returns: 3 },
  ];
  const prove = async (solution: string, starter: string) => {
    const body = { language: 'javascript' as const, solution, starter, tests, limit_ms: 1000 };
    return done(await readyExercise(body, runner, runner.workshop));
  };

  test('proves it where it passes and the starter does not', async () => {
    const runtime = `javascript ${process.versions.node}`;
    expect(await prove(right, wrong)).toEqual({ kind: 'proven', runtime });
    expect(await prove(right, 'function f(n) {\n')).toEqual({ kind: 'proven', runtime });
  });

  test('does not where it fails a test, each of which is told', async () => {
    expect(await prove(wrong, '')).toEqual({
      kind: 'failed',
      expected: 'a solution that passes every test',
      got: 'one: expected 2, got 1\ntwo: expected 3, got 2',
    });
  });

  test('does not where the starter is a solution already', async () => {
    expect(await prove(right, right)).toMatchObject({ kind: 'failed', got: 'the starter passes them all' });
  });

  test('is skipped where the language is missing', async () => {
    const poor = localRunner({ path: '/nowhere' });
    const body = { language: 'python' as const, solution: '', starter: '', tests, limit_ms: 1000 };
    const ready = await readyExercise(body, poor, poor.workshop);
    expect(await done(ready)).toEqual({
      kind: 'skipped',
      why: expect.stringMatching(/^Python 3 is not installed/),
    });
  });
});
