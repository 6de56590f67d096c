import { describe, expect, test } from '@jest/globals';
import { asked, choice, optionList } from '../../../src/lint/samples.js';
import { findingsOf, fires, prompting } from './fires.js';

async function firesOn(rule: string, option: string, prompt = 'What is it?'): Promise<boolean> {
  return fires(rule, prompting('choice', prompt, optionList(['PUT', 'GET and HEAD', 'POST', option])));
}

describe('mcq/positional-reference', () => {
  test.each([
    'A and B',
    'Both A and C',
    'A, B and C',
    'A and B are correct',
    'Only (a) and (b)',
    'Options B and C',
    'Both of the above',
    'All of the above',
    'None of the above',
    'The options above',
    'The second answer',
    'The first and the third option',
  ])('%j points at other options', async (option) => {
    expect(await firesOn('mcq/positional-reference', option)).toBe(true);
  });

  test.each([
    'a and b',
    'C and Go',
    'Plan A',
    'A',
    'The last option on the command line',
    'It draws the layer above',
    'The line above the error',
    'E and F',
    'The above-mentioned header',
  ])('%j does not', async (option) => {
    expect(await firesOn('mcq/positional-reference', option)).toBe(false);
  });

  test('A and B may be what the question is about', async () => {
    expect(
      await firesOn('mcq/positional-reference', 'A and B', 'Transactions A and B wait. Which is ended?'),
    ).toBe(false);
  });

  test.each(['shuffle: false', ''])(
    '%j: options that stay where they are may be pointed at',
    async (more) => {
      const pinned = optionList(['GET', 'HEAD', 'Both of the above']).replace(
        '"Both of the above"',
        `"Both of the above"${more === '' ? ', pin: last' : ''}`,
      );
      expect(await fires('mcq/positional-reference', asked('choice', 'Which?', pinned + more))).toBe(false);
    },
  );
});

describe('mcq/all-of-the-above and mcq/none-of-the-above', () => {
  test.each([
    ['All of the above', 'all'],
    ['all the above.', 'all'],
    ['All of these', 'all'],
    ['All of the options are correct', 'all'],
    ['None of the above', 'none'],
    ['None of these', 'none'],
    ['Neither of the above', 'none'],
    ['None of the other options', 'none'],
    ['All of them', ''],
    ['None of them', ''],
    ['All of these locks at once', ''],
    ['None', ''],
    ['All rows above the limit', ''],
  ])('%j: %j', async (option, expected) => {
    expect(await firesOn('mcq/all-of-the-above', option)).toBe(expected === 'all');
    expect(await firesOn('mcq/none-of-the-above', option)).toBe(expected === 'none');
  });
});

describe('mcq/k-type', () => {
  const listed = 'Which are safe? (a) GET (b) PUT (c) HEAD';

  test.each([
    [['(a) and (c)', '(a) only', '(b) and (c)'], listed, true],
    [['a and c', 'GET alone', 'b and c'], listed, false],
    [['1 and 3', '2 and 3', '1 only'], 'Which? 1. GET 2. PUT 3. HEAD', true],
    [['1 and 3', '2 and 3', '1 and 2'], 'Which two numbers does it print?', false],
    [['1, 3', '2, 3', '1, 2'], 'In which order? 1. GET 2. PUT 3. HEAD', false],
    [['I and II', 'GET', 'PUT'], 'Which? I. GET II. PUT', false],
  ])('%j with %j: %s', async (texts, prompt, expected) => {
    expect(await fires('mcq/k-type', choice(JSON.stringify(prompt), texts))).toBe(expected);
  });
});

describe('mcq/longest-is-key', () => {
  test.each([
    ['x'.repeat(50), 'x'.repeat(40), true],
    ['x'.repeat(49), 'x'.repeat(40), false],
    ['x'.repeat(15), 'x'.repeat(5), true],
    ['x'.repeat(14), 'x'.repeat(5), false],
    ['x'.repeat(5), 'x'.repeat(15), false],
  ])('key %j, longest other %j: %s', async (key, other, expected) => {
    expect(await fires('mcq/longest-is-key', choice('What is it?', [key, other, 'y']))).toBe(expected);
  });
});

describe('mcq/yes-no-options', () => {
  test.each([
    [['Yes', 'No'], true],
    [['true', 'false'], true],
    [['No.', 'Yes.'], true],
    [['Yes', 'No', 'Sometimes'], false],
    [['Yes, since it repeats', 'No, since it waits'], false],
  ])('%j: %s', async (texts, expected) => {
    expect(await fires('mcq/yes-no-options', choice('Is it?', texts))).toBe(expected);
  });
});

describe('mcq/unordered-numeric', () => {
  const rule = 'mcq/unordered-numeric';
  const kept = (texts: readonly string[]) =>
    asked('choice', 'How many?', `shuffle: false\n${optionList(texts)}`);

  test.each([
    [['1', '2', '3'], false],
    [['3', '2', '1'], false],
    [['2', '1', '3'], true],
    [['10 ms', '2 ms', '30 ms'], true],
    [['500 ms', '1 s', '2 min'], false],
    [['1,000', '200', '30'], false],
    [['`8`', '`2`', '`40`'], true],
    [['2 rows', '1 table', '3 rows'], false],
    [['333 012', '012 012', '333 333'], false],
    [['10.0.0.1', '10.0.0.3', '10.0.0.2'], false],
    [['2', '1', 'none'], false],
    [['2', '1'], false],
  ])('%j: %s', async (texts, expected) => {
    expect(await fires(rule, kept(texts))).toBe(expected);
  });

  test('what is shuffled is out of order, and is told apart', async () => {
    const [finding] = await findingsOf(rule, choice('How many?', ['1', '2', '3']));
    expect(finding?.message).toBe('these numbers are in order, but they are shown shuffled');
    expect(finding?.fix?.edits.map((edit) => edit.text)).toEqual(['shuffle: false\n    ']);
  });

  test('the fix swaps whole options and leaves the others alone', async () => {
    const [finding] = await findingsOf(rule, kept(['3', '2', '30', '1']));
    const lines = finding?.fix?.edits.map(({ place, text }) => [place.line, /\d+/.exec(text)?.[0]]);
    expect(lines).toEqual([
      [13, '1'],
      [15, '3'],
      [16, '30'],
    ]);
  });
});

describe('cues', () => {
  const strict = (prompt: string, texts: readonly string[]) => choice(JSON.stringify(prompt), texts);

  test.each([
    ['What locks a row?', ['Locking reads', 'A cache', 'An index'], true],
    ['What locks a row?', ['Locking reads', 'A locked cache', 'An index'], false],
    ['What does `lock()` do?', ['It locks a row', 'It reads', 'It waits'], false],
    ['Which one is right?', ['The right one', 'Another', 'None'], false],
  ])('cue/stem-key-repeat: %j, %j: %s', async (prompt, texts, expected) => {
    expect(await fires('cue/stem-key-repeat', strict(prompt, texts))).toBe(expected);
  });

  test.each([
    ['It is always so', true],
    ['It is `always` so', false],
    ['It is so', false],
  ])('cue/absolute-terms and a wrong option %j: %s', async (wrong, expected) => {
    expect(await fires('cue/absolute-terms', strict('What?', ['It may be', wrong]))).toBe(expected);
    expect(await fires('cue/absolute-terms', strict('What?', ['It is always so', wrong]))).toBe(false);
  });

  test.each([
    ['This is an', ['index', 'cursor'], true],
    ['This is an', ['index', 'array'], false],
    ['This is a ___', ['cursor', 'index'], true],
    ['This is it', ['cursor', 'index'], false],
  ])('cue/grammar: %j, %j: %s', async (prompt, texts, expected) => {
    expect(await fires('cue/grammar', strict(prompt, texts))).toBe(expected);
  });
});
