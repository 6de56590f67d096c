import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { drillWords } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { answersOf } from '../../support/reviews.js';
import { type Ran, run } from '../../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

function pipe(input: string, ...words: readonly string[]): Promise<Ran> {
  return run(drillWords(words, home), { home, input });
}

/** Asked in another order, which the seed makes; one answer is right, one wrong. */
const half = ['kinds/statement', 'kinds/word'];
const halfRight = 'idempotent\n1\n';

describe('--pass', () => {
  test.each([
    ['reached', '50', 0, ''],
    ['reached by far', '0', 0, ''],
    ['missed', '50.5', 1, 'prep: not passed: the score is 50 %, and 50.5 % is asked for\n'],
    ['missed by half', '100', 1, 'prep: not passed: the score is 50 %, and 100 % is asked for\n'],
  ])('%s', async (_, percent, status, stderr) => {
    const ran = await pipe(halfRight, '--pass', percent, ...half);
    expect(ran.stdout).toContain('Done: 2 answers, 1 fully right');
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status, stderr });
  });

  test('one of two thirds is reached by two thirds', async () => {
    const ran = await pipe('I rolled it back\n1,2\n', '--pass', '66.6', 'kinds/story');
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('nothing answered is not passed, even where nothing is asked for', async () => {
    const ran = await pipe(':quit\n', '--pass', '0', ...half);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({
      status: 1,
      stderr: 'prep: not passed: nothing was answered, and 0 % is asked for\n',
    });
  });

  test.each(['101', '-1', 'most'])('%s is no percentage, and nothing is asked', async (percent) => {
    const ran = await pipe(halfRight, `--pass=${percent}`, ...half);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('--pass takes a number from 0 to 100');
    await expect(answersOf(home)).rejects.toThrow();
  });

  test('over JSON Lines the status is the same', async () => {
    const ran = await pipe(
      '{"type":"answer","response":true}\n',
      '--jsonl',
      '--pass',
      '80',
      'kinds/statement',
    );
    expect(ran.status).toBe(1);
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toContain('"type":"summary"');
  });
});
