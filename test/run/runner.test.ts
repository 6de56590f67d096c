import { describe, expect, test } from '@jest/globals';
import type { ProgramTest } from '../../src/model/runner.js';
import { languages } from '../../src/run/runner.js';
import { outcome, runner } from './exercise.js';
import { localRunner } from './support.js';

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
    const slow = 'no answer within 0.3 s';
    expect(await outcome(language, source, adding, 300)).toEqual([slow, slow]);
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
