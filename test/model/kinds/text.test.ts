import { describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../src/model/question.js';
import { gradeOf, questionOf, rulesOf, scoreOf } from './reading.js';

const textOf = (accept: readonly string[], more: object = {}) =>
  questionOf({ kind: 'text', accept, ...more });

describe('what says nothing about what is known is overlooked', () => {
  const question = textOf(['read committed', 'O(n)', "it's", 'café']);

  test.each([
    ['read committed'],
    ['READ Committed'],
    ['  read \t committed\n'],
    ['"read committed"'],
    ["'read committed'"],
    ['`read committed`'],
    ['read committed.'],
    ['\uff32ead committed'],
    ['o(N)'],
    ["it's"],
    ['cafe\u0301'],
  ])('%j is right, and nothing had to be forgiven', async (response) => {
    expect(await gradeOf(question, response)).toEqual({ score: 1, why: null, forgiven: null });
  });

  test.each([['readcommitted!!'], ['O(n2)'], ['O(n).'], ['its'], ['caf']])(
    '%j is wrong',
    async (response) => {
      expect(await scoreOf(question, response)).toBe(0);
    },
  );
});

describe('case', () => {
  test('counts where the author says so, in forms and patterns', async () => {
    const question = textOf(['indexOf'], { case: true, pattern: 'get[A-Z]+' });
    expect(await scoreOf(question, 'indexOf')).toBe(1);
    expect(await scoreOf(question, 'indexof')).toBe(0);
    expect(await scoreOf(question, 'IndexOf')).toBe(0);
    expect(await scoreOf(question, 'getAB')).toBe(1);
    expect(await scoreOf(question, 'getab')).toBe(0);
  });

  test('a typing mistake is still forgiven, a letter in the wrong case beside it is not', async () => {
    const question = textOf(['indexOf'], { case: true, typos: 2 });
    expect(await gradeOf(question, 'idnexOf')).toMatchObject({ score: 1, forgiven: 'read as "indexOf"' });
    expect(await scoreOf(question, 'idnexof')).toBe(0);
  });

  test('a pattern ignores case by default', async () => {
    expect(await scoreOf(textOf(['x'], { pattern: 'get[a-z]+' }), 'GETALL')).toBe(1);
  });
});

describe('typing mistakes', () => {
  test.each([
    ['GET', 'GER', 0],
    ['IPv4', 'IPv6', 0],
    ['mutex', 'mutax', 0],
    ['thread', 'thraed', 1],
    ['thread', 'threda s', 0],
    ['idempotent', 'idempotant', 1],
    ['idempotent', 'idempotnat x', 0],
    ['authentication', 'autentifcation', 1],
    ['authentication', 'authorization', 0],
    ['sha256sums', 'sha265sums', 0],
    ['copy-on-write', 'copy-on wirte', 1],
    ['copy-on-write', 'copy on wirte', 0],
  ])('auto: for %j, %j scores %i', async (form, response, score) => {
    expect(await scoreOf(textOf([form]), response)).toBe(score);
  });

  test.each([
    [0, 'idempotant', 0],
    ['0', 'idempotant', 0],
    [1, 'idempotant', 1],
    [1, 'idenpotant', 0],
    [2, 'idenpotant', 1],
    ['2', 'idenpotamt', 0],
  ])('typos: %j, given %j, scores %i', async (typos, response, score) => {
    expect(await scoreOf(textOf(['idempotent'], { typos }), response)).toBe(score);
  });

  test('what was forgiven is told', async () => {
    expect(await gradeOf(textOf(['x', 'deadlock']), 'dead-lock')).toMatchObject({
      score: 1,
      forgiven: 'read as "deadlock"',
    });
  });

  test('no other number of mistakes can be asked for', () => {
    expect(rulesOf({ kind: 'text', accept: ['a'], typos: 3 })).toEqual(['schema/enum']);
  });
});

describe('pattern', () => {
  test.each([
    ['HTTP/1.1', 1],
    [' http/2 ', 1],
    ['HTTP/2 is it', 0],
    ['see HTTP/2', 0],
  ])('matches the whole answer: %j scores %i', async (response, score) => {
    expect(await scoreOf(textOf(['hypertext'], { pattern: 'HTTP/[0-9.]+', typos: 0 }), response)).toBe(score);
  });

  test.each([['^(a+)+$'], ['^(a|a)*$'], ['(\\s+)+$']])('%s runs in linear time', async (pattern) => {
    const question = textOf(['x'], { pattern });
    const started = performance.now();
    expect(await scoreOf(question, `${'a'.repeat(20_000)}!`)).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([['('], ['(?<=a)b'], ['\\1'], ['a{5000}']])(
    'the bad pattern %s matches nothing',
    async (pattern) => {
      const question = textOf(['fine'], { pattern });
      expect(await scoreOf(question, pattern)).toBe(0);
      expect(await scoreOf(question, 'fine')).toBe(1);
    },
  );
});

describe('what is accepted', () => {
  test.each([[[]], [['']], [['  ', '\n']]])('%j accepts nothing', (accept) => {
    expect(rulesOf({ kind: 'text', accept })).toEqual(['text/empty-accept']);
  });

  test('an empty form beside others is passed over, also as the key', async () => {
    const question = textOf(['', 'heap']);
    expect(kindOf(question).key(question.body)).toEqual({ response: 'heap', lines: ['heap'] });
    expect(await scoreOf(question, 'h')).toBe(0);
  });

  test('numbers and words of YAML are their source text', async () => {
    const question = questionOf({ kind: 'text', accept: [404, true, null] });
    expect(await scoreOf(question, '404')).toBe(1);
    expect(await scoreOf(question, 'true')).toBe(1);
    expect(await scoreOf(question, 'null')).toBe(1);
  });

  test('a very long answer is wrong at once', async () => {
    const started = performance.now();
    expect(await scoreOf(textOf(['x'.repeat(2000)]), 'y'.repeat(1_000_000))).toBe(0);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
