import { describe, expect, test } from '@jest/globals';
import { type Ending, endedWell, endingOf, sayEnding } from '../../src/run/endings.js';
import { limits } from './support.js';

const traceback = 'Traceback (most recent call last):\n  File "main.py", line 1\nValueError: no\n';
const node = 'file:///main.mjs:1\nthrow new TypeError()\n\nTypeError: no\n    at main.mjs\n\nNode.js v20\n';

describe('endingOf', () => {
  test.each<[number | null, string | null, string, Ending]>([
    [0, null, 'MemoryError is only talked about', { kind: 'exited', code: 0 }],
    [1, null, 'x', { kind: 'exited', code: 1 }],
    [null, 'SIGSEGV', '', { kind: 'crashed', signal: 'SIGSEGV' }],
    // As a shell or bubblewrap passes a signal on.
    [139, null, '', { kind: 'crashed', signal: 'SIGSEGV' }],
    [255, null, '', { kind: 'exited', code: 255 }],
    [null, 'SIGXCPU', '', { kind: 'timeout' }],
    [152, null, '', { kind: 'timeout' }],
    [1, null, 'Traceback\nMemoryError', { kind: 'out-of-memory' }],
    [134, null, 'FATAL ERROR: JavaScript heap out of memory', { kind: 'out-of-memory' }],
    [
      1,
      null,
      'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
      { kind: 'out-of-memory' },
    ],
    [1, null, 'bwrap: execvp x: No such file', { kind: 'not-started', reason: 'execvp x: No such file' }],
    [1, null, 'prlimit: failed to execute x', { kind: 'not-started', reason: 'failed to execute x' }],
  ])('%p %p %j', (code, signal, stderr, ending) => {
    expect(endingOf(code, signal, stderr)).toEqual(ending);
  });
});

describe('sayEnding', () => {
  test.each<[Ending, string, string]>([
    [{ kind: 'timeout' }, '', 'no answer within 2.5 s'],
    [{ kind: 'out-of-memory' }, '', 'more than 256 MiB of memory'],
    [{ kind: 'too-much-output' }, '', 'more than 1024 KiB of output'],
    [{ kind: 'crashed', signal: 'SIGSEGV' }, '', 'ended by SIGSEGV'],
    [{ kind: 'not-started', reason: 'gone' }, '', 'could not be started: gone'],
    [{ kind: 'exited', code: 0 }, traceback, 'ended too early'],
    [{ kind: 'exited', code: 1 }, traceback, 'ended with exit code 1: ValueError: no'],
    [{ kind: 'exited', code: 1 }, node, 'ended with exit code 1: TypeError: no'],
    [
      { kind: 'exited', code: 1 },
      'main.c:3:1: error: no\n 3 | x\n',
      'ended with exit code 1: main.c:3:1: error: no',
    ],
    [{ kind: 'exited', code: 2 }, 'usage: x\n', 'ended with exit code 2: usage: x'],
  ])('%j', (ending, stderr, sentence) => {
    expect(sayEnding({ ending, limits, stdout: '', stderr })).toBe(sentence);
  });
});

test('only exit code 0 is a good end', () => {
  const ended = (ending: Ending) => endedWell({ ending, limits, stdout: '', stderr: '' });
  expect(ended({ kind: 'exited', code: 0 })).toBe(true);
  expect(ended({ kind: 'exited', code: 1 })).toBe(false);
  expect(ended({ kind: 'timeout' })).toBe(false);
});
