import { describe, expect, test } from '@jest/globals';
import { prove } from '../../src/proof/prove.js';
import { scriptLimits } from '../../src/proof/prove-script.js';
import { localRunner } from '../run/support.js';
import { questionOf, three } from './questions.js';

const runner = localRunner();
const outcomeOf = (proof: object | undefined, more: object = {}) => prove(three(proof, more), { runner });
const bash = { language: 'bash', source: 'read a; echo "$a"' };

describe('a proof', () => {
  test('holds when its script prints the key', async () => {
    expect(await outcomeOf({ run: 'bash', source: 'echo 3' })).toEqual({
      kind: 'proven',
      runtime: expect.stringMatching(/^bash \d+\.\d+/),
    });
  });

  test('runs the shown code where it has no source, with its input', async () => {
    expect(await outcomeOf({ run: 'bash', stdin: '3\n' }, { code: bash })).toMatchObject({ kind: 'proven' });
    expect(await outcomeOf({ run: 'bash', stdin: '4\n' }, { code: bash })).toEqual({
      kind: 'failed',
      expected: '3',
      got: '4',
    });
  });

  test('runs its source rather than the shown code', async () => {
    expect(await outcomeOf({ run: 'bash', source: 'echo 3' }, { code: bash })).toMatchObject({
      kind: 'proven',
    });
  });

  test('fails where a script asserts and is wrong, whatever it printed before', async () => {
    expect(await outcomeOf({ run: 'bash', source: 'echo 3; echo "it is not" >&2; exit 1' })).toEqual({
      kind: 'failed',
      expected: '3',
      got: '(ended with exit code 1: it is not)\n3',
    });
  });

  test('holds where a script asserts, prints nothing and ends well', async () => {
    expect(await outcomeOf({ run: 'bash', source: 'test $((1 + 2)) = 3' })).toMatchObject({ kind: 'proven' });
    expect(await outcomeOf({ run: 'bash', source: 'test $((1 + 2)) = 4' })).toMatchObject({ kind: 'failed' });
  });

  test.each([
    ['only says what it found', { run: 'bash', source: 'test 1 = 1; echo 4' }, {}],
    ['has forgotten to print', { run: 'bash', source: 'a=3' }, {}],
    ['is to print something else', { run: 'bash', source: 'test 1 = 1', prints: 'yes' }, {}],
    ['is the code that the question shows', { run: 'bash' }, { code: { ...bash, source: 'test 1 = 1' } }],
  ])('does not hold where the script %s', async (_what, proof, more) => {
    expect(await outcomeOf(proof, more)).toMatchObject({ kind: 'failed' });
  });

  test('holds where the shown code prints the key and then fails: that is what it shows', async () => {
    expect(
      await outcomeOf({ run: 'bash' }, { code: { language: 'bash', source: 'echo 3; exit 1' } }),
    ).toMatchObject({
      kind: 'proven',
    });
  });

  test.each([
    ['true', 'nothing printed'],
    ['kill -SEGV $$', '(ended by SIGSEGV)'],
    ['echo 3; sleep 9', '(no answer within 0.5 s)\n3'],
    ['echo 3; yes', expect.stringMatching(/^\(more than 1024 KiB of output\)\n3\ny\n/)],
  ])('of %j fails', async (source, got) => {
    const limits = { ...scriptLimits, milliseconds: 500 };
    const outcome = await prove(three({ run: 'bash', source }), { runner, limits });
    expect(outcome).toEqual({ kind: 'failed', expected: '3', got });
  });

  test('that never ends is told, with the limits that are usual', async () => {
    // With what the start and the end take, four seconds in all.
    expect(scriptLimits.milliseconds).toBeLessThanOrEqual(3500);
    const source = "trap '' TERM INT HUP; while true; do :; done";
    const outcome = await outcomeOf({ run: 'bash', source });
    expect(outcome).toEqual({ kind: 'failed', expected: '3', got: '(no answer within 3.5 s)' });
  });

  test('is none where the question gives none', async () => {
    expect(await outcomeOf(undefined)).toEqual({ kind: 'none' });
  });
});

describe('what the author has to mend is a failure', () => {
  test.each([
    [
      { run: 'pyton', source: 'print(3)' },
      /^no runtime is called "pyton" \(known: bash, c, .*\); did you mean "python"\?$/,
    ],
    [{ run: 'bash' }, /^nothing to run: neither `source` nor `code`$/],
    [{ run: 'bash', source: 'echo 3', runtime: 'newest' }, /^no condition on a version: newest$/],
  ])('%j', async (proof, got) => {
    expect(await outcomeOf(proof)).toEqual({
      kind: 'failed',
      expected: '3',
      got: expect.stringMatching(got),
    });
  });
});

describe('what the machine lacks is skipped', () => {
  test('a runtime', async () => {
    const poor = localRunner({ path: '/nowhere' });
    expect(await prove(three({ run: 'java', source: '' }), { runner: poor })).toEqual({
      kind: 'skipped',
      why: expect.stringMatching(/^no java here: Java is not installed, or does not start \(a JDK/),
    });
  });

  test('a version', async () => {
    expect(await outcomeOf({ run: 'node', source: 'console.log(3)', runtime: '>=99' })).toEqual({
      kind: 'skipped',
      why: `it needs node >=99, here is ${process.versions.node}`,
    });
    const older = { run: 'node', source: 'console.log(3)', runtime: '>=20' };
    expect(await outcomeOf(older)).toMatchObject({ kind: 'proven' });
  });

  test('SQLite, where its native part is missing', async () => {
    const broken = localRunner({ sqlWorker: '/nowhere/sql-worker.js' });
    const outcome = await prove(three({ run: 'sqlite', source: 'SELECT 3' }), { runner: broken });
    expect(outcome).toEqual({ kind: 'skipped', why: expect.stringContaining('npm rebuild better-sqlite3') });
  });
});

test('a question of several lines is proven in any order of them', async () => {
  const pairs = [
    { left: 'a', right: '1' },
    { left: 'b', right: '2' },
  ];
  const proof = { run: 'bash', source: 'echo "b -> 2"; echo "a -> 1"' };
  expect(await prove(questionOf({ kind: 'match', pairs, proof }), { runner })).toMatchObject({
    kind: 'proven',
  });
});
