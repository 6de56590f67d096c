import { describe, expect, test } from '@jest/globals';
import type { ProgramTest } from '../../../src/model/runner.js';
import { outcome } from '../exercise.js';

describe('an exercise in javascript', () => {
  const calls = (...texts: readonly string[]): readonly ProgramTest[] =>
    texts.map((call) => ({ name: call, call, returns: 1 }));

  test('tells what a test throws, and goes on', async () => {
    const source = "const bad = () => { throw new TypeError('no such thing'); }; const good = () => 1;";
    const got = await outcome('javascript', source, calls('bad()', 'good()', 'missing()'));
    expect(got).toEqual([
      'an error: TypeError: no such thing',
      'passed',
      'an error: ReferenceError: missing is not defined',
    ]);
  });

  test('is not disturbed by what it prints', async () => {
    const source =
      "const f = () => { process.stdout.write('noise without end'); console.log('prep- {'); console.error('x'); return 1; };";
    expect(await outcome('javascript', source, calls('f()', 'f()'))).toEqual(['passed', 'passed']);
  });

  test('that ends the process passes nothing by that, and the tests after it are still run', async () => {
    const source = 'const quit = () => process.exit(0); const good = () => 1;';
    const got = await outcome('javascript', source, calls('good()', 'quit()', 'good()', 'quit()', 'good()'));
    expect(got).toEqual(['passed', 'ended too early', 'passed', 'ended too early', 'passed']);
    expect(await outcome('javascript', 'process.exit(0);', calls('1', '1'))).toEqual([
      'ended too early',
      'ended too early',
    ]);
  });

  test('whose promise is never settled fails that test alone', async () => {
    const source = 'const never = () => new Promise(() => {}); const later = async () => 1;';
    const got = await outcome('javascript', source, calls('later()', 'never()', 'later()'));
    expect(got).toEqual(['passed', 'ended with exit code 13: Error: a promise was never settled', 'passed']);
  });

  test('hangs at most twice', async () => {
    const source = 'const hang = () => { for (;;) {} }; const good = () => 1;';
    const slow = 'no answer within 0.2 s';
    const got = await outcome(
      'javascript',
      source,
      calls('hang()', 'good()', 'hang()', 'good()', 'hang()'),
      200,
    );
    expect(got).toEqual([slow, 'passed', slow, slow, slow]);
  });

  test('is done when the last test is, whatever it left running', async () => {
    const source = 'setInterval(() => {}, 1000); const good = () => 1;';
    expect(await outcome('javascript', source, calls('good()'))).toEqual(['passed']);
  });

  test.each([
    ['undefined', null, true],
    ['NaN', null, false],
    ['1n', 1, true],
    ['2n ** 64n', 1, false],
    ['({ b: 1, a: [2] })', { a: [2], b: 1 }, true],
    ['new Map([["a", 1]])', [['a', 1]], true],
    ['new Set([1, 2])', [1, 2], true],
    ['new Set([1, 2])', {}, false],
    ['"1"', 1, false],
    ['0.1 + 0.2', 0.3, false],
    ['require("node:path").basename("/a/b")', 'b', true],
  ])('%s against %j: %p', async (call, returns, passes) => {
    const got = await outcome('javascript', '', [{ name: 'value', call, returns }]);
    expect(got[0] === 'passed').toBe(passes);
  });

  test('that is no JavaScript is told in the words of Node', async () => {
    expect(await outcome('javascript', 'function (', calls('1'))).toEqual([
      expect.stringMatching(/^ended with exit code 1: SyntaxError: /),
    ]);
  });
});
