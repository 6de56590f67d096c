import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { suggestHits, type WantedPoint } from '../../src/model/open-suggestions.js';

const general = { personal: false };
const personal = { personal: true };
const points: readonly WantedPoint[] = [
  { point: 'Retries need idempotency keys', any: ['safe to repeat', 'exactly once'] },
  { point: 'Retries back off with jitter', any: [] },
  { point: 'Gives a timeout to every call', any: [] },
];
const hits = (answer: string, about = general) => suggestHits(points, answer, about).map(({ hit }) => hit);

describe('a question of knowledge', () => {
  test('a phrase of the author is enough, as words and not as letters', () => {
    expect(suggestHits(points, 'Make it SAFE to\nrepeat.', general)[0]).toEqual({
      hit: true,
      confidence: 0.95,
    });
    expect(hits('unsafe to repeat')[0]).toBe(false);
  });

  test('so are half of its own words in another form', () => {
    expect(hits('Each request carries an idempotency key.')).toEqual([true, false, false]);
    expect(hits('We retried, backing off with some jitter.')).toEqual([false, true, false]);
    expect(hits('every call has timeouts')).toEqual([false, false, true]);
  });

  test('a word that stands in several points counts less than one that is rare', () => {
    const two = [
      { point: 'cache eviction', any: [] },
      { point: 'cache stampede', any: [] },
    ];
    expect(suggestHits(two, 'a cache', general).map(({ hit }) => hit)).toEqual([false, false]);
    expect(suggestHits(two, 'eviction', general).map(({ hit }) => hit)).toEqual([true, false]);
  });

  test('exactly half is enough, and its confidence is the share', () => {
    const [only] = suggestHits([{ point: 'cache eviction', any: [] }], 'the cache', general);
    expect(only?.hit).toBe(true);
    expect(only?.confidence).toBeCloseTo(0.5, 12);
  });

  test('words that only hold sentences together are no evidence', () => {
    expect(hits('It is as it was, with a to and of every one')).toEqual([false, false, false]);
    expect(suggestHits([{ point: 'What it is', any: [] }], 'what it is', general)[0]).toEqual({
      hit: null,
      confidence: null,
    });
  });
});

test('of the learner’s own experience only a phrase tells, and nothing is called missing', () => {
  expect(hits('Each retry had idempotency keys, exactly once.', personal)).toEqual([true, null, null]);
  expect(hits('Retries back off with jitter', personal)).toEqual([null, null, null]);
});

test.each(['', '  \n', '...'])('of the spoken answer %j nothing is known', (answer) => {
  expect(hits(answer)).toEqual([null, null, null]);
});

test('more words never lose a point, and a confidence lies between 0 and 1', () => {
  const word = fc.constantFrom(
    'retries',
    'idempotency',
    'keys',
    'back',
    'jitter',
    'timeout',
    'call',
    'x',
    '',
  );
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (some, more) => {
      const before = suggestHits(points, `so ${some.join(' ')}`, general);
      const after = suggestHits(points, `so ${[...some, ...more].join(' ')}`, general);
      before.forEach(({ hit, confidence }, index) => {
        if (hit === true) expect(after[index]?.hit).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      });
    }),
  );
});
