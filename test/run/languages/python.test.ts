import { describe, expect, test } from '@jest/globals';
import { outcome, runner } from '../exercise.js';

describe('an exercise in python', () => {
  test('tells what a test raises, goes on, and is not disturbed by what is printed or put in place of stdout', async () => {
    const source = [
      'import io, sys',
      'print("noise", end="")',
      'def bad():\n    raise ValueError("no é")',
      'def odd():\n    sys.stdout = io.StringIO()\n    return 1',
      'def leave():\n    sys.exit(0)',
      'def gone():\n    import os\n    os._exit(0)',
    ].join('\n');
    const tests = ['bad()', 'odd()', 'leave()', 'gone()', 'odd()', '{1, 2}', 'float("nan")'];
    const got = await outcome(
      'python',
      source,
      tests.map((call) => ({ name: call, call, returns: 1 })),
    );
    expect(got).toEqual([
      'an error: ValueError: no é',
      'passed',
      'an error: SystemExit: 0',
      'ended too early',
      'passed',
      'an error: TypeError: Object of type set is not JSON serializable',
      expect.stringMatching(/^an error: ValueError: Out of range float/),
    ]);
  });

  test.each([
    ['(1, [2.0, None, True])', [1, [2, null, true]]],
    ['{"b": 1, "a": "é"}', { a: 'é', b: 1 }],
  ])('%s is %j', async (call, returns) => {
    expect(await outcome('python', '', [{ name: 'value', call, returns }])).toEqual(['passed']);
  });

  test('is told when it takes too much memory', async () => {
    const source = 'def hog():\n    return len(bytearray(2 * 1024 ** 3))';
    const got = await outcome('python', source, [{ name: 'hog', call: 'hog()', returns: 1 }]);
    if (runner.sandbox.level !== 'none') expect(got).toEqual(['an error: MemoryError: ']);
  });
});
