import { describe, expect, test } from '@jest/globals';
import type { ProgramTest } from '../../src/model/runner.js';
import { languages } from '../../src/run/runner.js';
import { localRunner, throwAways } from './support.js';

const runner = localRunner();

/** The names of the tests that pass, and what the others got. */
async function outcome(language: string, source: string, tests: readonly ProgramTest[], milliseconds = 2000) {
  const told = await runner.test({ language, source, tests, milliseconds });
  if (!told.ok) throw new Error(told.missing);
  expect(told.results.map(({ name }) => name)).toEqual(tests.map(({ name }) => name));
  return told.results.map(({ passed, got }) => (passed ? 'passed' : got));
}

const adding: readonly ProgramTest[] = [
  { name: 'small', call: 'add(1, 2)', returns: 3 },
  { name: 'negative', call: 'add(-1, -2)', returns: -3 },
];

const right: Readonly<Record<string, string>> = {
  javascript: 'function add(a, b) { return a + b; }',
  typescript:
    'interface Sum { (a: number, b: number): number }\nconst add: Sum = (a: number, b: number): number => a + b;',
  python: 'def add(a: int, b: int) -> int:\n    return a + b',
};

const echo: Readonly<Record<string, string>> = {
  javascript:
    "let all = '';\nfor await (const part of process.stdin) all += part;\nconsole.log(all.toUpperCase());",
  typescript:
    "let all: string = '';\nfor await (const part of process.stdin) all += String(part);\nconsole.log(all.toUpperCase());",
  python: 'import sys\nprint(sys.stdin.read().upper())',
};

describe.each(languages.map(({ name }) => name))('an exercise in %s', (language) => {
  test('by call: passes where every call returns what it must', async () => {
    expect(await outcome(language, right[language] ?? '', adding)).toEqual(['passed', 'passed']);
  });

  test('by stdin: passes where it prints what it must, but for white space at the ends', async () => {
    const tests = [
      { name: 'words', stdin: 'hello', stdout: 'HELLO' },
      { name: 'lines', stdin: 'a  \nb', stdout: 'A\nB\n' },
      { name: 'nothing', stdout: '' },
      { name: 'wrong', stdin: 'x', stdout: 'Y' },
    ];
    expect(await outcome(language, echo[language] ?? '', tests)).toEqual(['passed', 'passed', 'passed', 'X']);
  });

  test('by both: results come in the order of the tests', async () => {
    const tests = [{ name: 'printed', stdout: 'no' }, ...adding, { name: 'silent', stdout: '' }];
    const got = await outcome(language, right[language] ?? '', tests);
    expect(got).toEqual(['', 'passed', 'passed', 'passed']);
  });

  test('that hangs outside all tests is stopped once', async () => {
    const source = language === 'python' ? 'while True: pass' : 'for (;;) {}';
    const start = performance.now();
    const slow = 'no answer within 0.3 s';
    expect(await outcome(language, source, adding, 300)).toEqual([slow, slow]);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test('leaves no folder behind', async () => {
    const before = throwAways();
    await outcome(language, right[language] ?? '', adding);
    expect(throwAways().filter((name) => !before.includes(name)).length).toBeLessThan(3);
  });
});

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
    const start = performance.now();
    const slow = 'no answer within 0.2 s';
    const got = await outcome(
      'javascript',
      source,
      calls('hang()', 'good()', 'hang()', 'good()', 'hang()'),
      200,
    );
    expect(got).toEqual([slow, 'passed', slow, slow, slow]);
    expect(performance.now() - start).toBeLessThan(4000);
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

describe('what is missing', () => {
  test('is said with what to install', async () => {
    const poor = localRunner({ path: '/nowhere' });
    expect(await poor.missing('python')).toBe(
      'Python 3 is not installed, or does not start: https://www.python.org',
    );
    expect(await poor.test({ language: 'python', source: '', tests: [], milliseconds: 100 })).toEqual({
      ok: false,
      missing: 'Python 3 is not installed, or does not start: https://www.python.org',
    });
  });

  test('is nothing where the language runs', async () => {
    expect(await runner.missing('javascript')).toBeUndefined();
    // The Node that runs prep needs no path.
    expect(await localRunner({ path: '/nowhere' }).missing('typescript')).toBeUndefined();
  });

  test('is a language that nobody knows', async () => {
    expect(await runner.missing('cobol')).toBe('exercises in cobol cannot be run');
  });
});
