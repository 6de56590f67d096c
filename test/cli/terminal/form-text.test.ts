import { describe, expect, test } from '@jest/globals';
import { earlierText } from '../../../src/cli/terminal/earlier-text.js';
import { formText } from '../../../src/cli/terminal/form-text.js';
import type { TextStyle } from '../../../src/cli/terminal/text-style.js';
import type { EarlierAnswer } from '../../../src/drill/earlier-answers.js';
import type { Result } from '../../../src/drill/ports.js';
import { partId } from '../../../src/model/ids.js';
import { questionOf } from '../../model/kinds/reading.js';
import { plain } from './widgets/keys.js';

const style: TextStyle = {
  width: 76,
  paint: plain,
  numberedCode: false,
  saves: true,
  shipped: true,
  offsetAt: () => 0,
};

function result(response: unknown, fields: object = {}, more: Partial<Result> = {}): Result {
  const points = [
    { point: 'Says why', id: 'a' },
    { point: 'Says how', id: 'b' },
  ];
  const question = questionOf({ kind: 'open', seconds: 60, points, ...fields });
  const graded = {
    score: 1,
    verdict: 'correct',
    seconds: 600,
    key: null,
    keyLines: ['Says why', 'Says how'],
    why: null,
  } as const;
  const rest = { forgiven: null, points: null, comparison: null, retry: false, dueAt: null } as const;
  const asked = { n: 1, planned: 1, question, shown: {}, hints: [] };
  return { asked, response, ...graded, ...rest, ...more };
}

const form = (response: unknown, fields?: object) =>
  formText(result(response, fields), style).replace(/\s+/g, ' ');

describe('length against the time', () => {
  test.each([
    [140, 'it fits the 60 s there are.'],
    [154, 'it fits the 60 s there are.'],
    [210, '210 words, about 90 s aloud'],
    [210, ': 30 s more than the 60 s there are.'],
    [35, 'there is room for 105 more words.'],
  ])('%d words', (words, expected) => {
    expect(form('word '.repeat(words)).replace('2 min', '90 s')).toContain(expected);
  });

  test.each([['...'], [null]])('nothing is said of %j', (response) => {
    expect(form(response)).toBe('');
  });
});

describe('the time it took', () => {
  const timed = (response: unknown, seconds: number) =>
    formText(result(response, {}, { seconds }), style).replace(/\s+/g, ' ');

  test.each([
    [20, '20 s of the 60 s there are. There is time to say more.'],
    [58, '58 s of the 60 s there are.'],
    [66, '66 s of the 60 s there are.'],
    [66.7, '67 s of the 60 s there are. Say it shorter.'],
  ])('of an answer that was said aloud: %d', (seconds, told) => {
    expect(timed('', seconds)).toBe(`From the question to your Enter: ${told}`);
  });

  test('a typed one has a pace, where it was typed and is long enough to have one', () => {
    expect(timed('word '.repeat(31), 60)).toContain('- Typed at 31 words a minute, from the question to');
    for (const [words, seconds] of [
      [4, 60],
      [9, 4],
      [121, 60],
    ] as const) {
      expect(timed('word '.repeat(words), seconds)).not.toContain('Typed at');
    }
  });
});

describe('a story', () => {
  const star = { form: 'star' };

  test('its parts, who acted, and numbers in the result', () => {
    const text = form(
      'The site was down. We restarted it and we checked our logs. In the end it was fast.',
      star,
    );
    expect(text).toContain('Situation 22 %, action 44 %, result 33 % of the words.');
    expect(text).toContain('"I" stands nowhere and "we" 3 times: tell what you did yourself.');
    expect(text).toContain('The result holds no number yet');
  });

  test('a number in the result is seen, and a missing result told', () => {
    expect(form('I fixed it. In the end it took 3 ms.', star)).toContain('The result holds a number.');
    expect(form('I fixed it.', star)).toContain('No result was recognized');
  });

  test('its parts are looked for in stories only', () => {
    expect(form('I fixed it.')).not.toContain('Situation');
  });
});

describe('earlier answers', () => {
  const day = Date.UTC(2026, 10, 20, 23, 30);
  const before = (text: string, hits: EarlierAnswer['hits']): EarlierAnswer => ({
    at: day,
    offset: 60,
    text,
    hits,
  });
  const points = [
    { id: partId('a', 'a'), point: 'Says why', hit: true, confidence: null },
    { id: partId('b', 'b'), point: 'Says how', hit: true, confidence: null },
    { id: partId('c', 'c'), point: 'Wrong claim: never', hit: true, confidence: null },
  ];
  const shown = (...earlier: readonly EarlierAnswer[]) =>
    earlierText(result('x', {}, { points, earlier }), style);

  test('by local day, length and points, and what is new since the last that is known', () => {
    const text = shown(before('three words here', ['a', 'c']), before('two words', null));
    expect(text.split('\n')).toEqual([
      'You have answered this in writing before (2):',
      '  - 2026-11-21: 3 words, 1 of 2 points',
      '  - 2026-11-21: 2 words',
      expect.stringMatching(/^ {2}All of them: prep answers \S+\/\S+$/),
      'New since then: Says how',
    ]);
  });

  test('nothing is called new where nothing is known', () => {
    expect(shown(before('x', null))).not.toContain('New');
  });

  test('at most three lines, and none at all the first time', () => {
    expect(shown(...Array.from({ length: 9 }, () => before('x', []))).match(/ {2}- /g)).toHaveLength(3);
    expect(shown()).toBe('');
  });
});
