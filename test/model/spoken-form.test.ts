import { describe, expect, test } from '@jest/globals';
import { spokenForm, starForm } from '../../src/model/spoken-form.js';

test('140 words take a minute', () => {
  expect(spokenForm('word '.repeat(140))).toEqual({ words: 140, speakingSeconds: 60 });
  expect(spokenForm(' ... ')).toEqual({ words: 0, speakingSeconds: 0 });
});

describe('a story in parts', () => {
  const story = [
    'Our shop lost orders at night.', // 6
    'I was asked to find out why.', // 7
    'I traced the queue and we added a check.', // 9
    'Nobody had my list of cases.', // 6
    'As a result, lost orders fell from 12 to 0.', // 10
  ].join(' ');

  test('shares of the words, a sentence without a cue staying where the story is', () => {
    expect(starForm(story)).toEqual({
      shares: { situation: 13 / 38, action: 15 / 38, result: 10 / 38 },
      i: 2,
      we: 1,
      numbersInResult: true,
    });
  });

  test('a full stop in a number does not end the sentence', () => {
    const { numbersInResult, shares } = starForm('I fixed it. In the end it took 1.5 seconds.') ?? {};
    expect(numbersInResult).toBe(true);
    expect(shares?.result).toBeCloseTo(8 / 11, 12);
  });

  test('only numbers of the result count, in digits or in words', () => {
    expect(starForm('I fixed 3 bugs. In the end it was fast.')?.numbersInResult).toBe(false);
    expect(starForm('I fixed it. In the end it was twice as fast.')?.numbersInResult).toBe(true);
  });

  test('what is said outside the action is not counted as I or we', () => {
    expect(starForm('We were late. I wrote a test. In the end we were glad.')).toMatchObject({ i: 1, we: 0 });
  });

  test('without any cue all is situation', () => {
    expect(starForm('A quiet week.')?.shares).toEqual({ situation: 1, action: 0, result: 0 });
  });

  test.each(['', '... !'])('there is no build of %j', (text) => {
    expect(starForm(text)).toBeUndefined();
  });
});

test('where somebody worked is no action, what they worked on is', () => {
  expect(starForm('I worked at a bank.')?.shares).toEqual({ situation: 1, action: 0, result: 0 });
  expect(starForm('I worked with the team on it.')?.shares.action).toBe(1);
});
