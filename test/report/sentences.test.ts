import { describe, expect, test } from '@jest/globals';
import { fullQuestionId } from '../../src/model/ids.js';
import { figures } from '../../src/report/formats/html/figures.js';
import * as say from '../../src/report/sentences.js';
import { area, document, interview } from './samples.js';

describe('the interview', () => {
  test.each([
    [22, 'Interview: Thursday 2026-12-10, in 22 days.'],
    [1, 'Interview: Thursday 2026-12-10, tomorrow.'],
    [0, 'Interview: Thursday 2026-12-10, today.'],
  ])('in %d days', (daysLeft, sentence) => {
    expect(say.interviewSentence({ ...interview, daysLeft })).toBe(sentence);
  });

  test('is foretold with and without study', () => {
    expect(say.outlookSentence(interview)).toBe(
      'Readiness now: 41 %. If you stop now, 35 % (30-41 %) on the day. With 20 minutes a day, 63 % (55-70 %).',
    );
  });

  test('far ahead is foretold up to the last day of the forecast, which is named', () => {
    const far = { ...interview, date: '2031-11-23' };
    expect(say.outlookSentence(far)).toMatch(
      / on the day\. With 20 minutes a day, 63 % \(55-70 %\) by 20\d\d-\d\d-\d\d\.$/,
    );
    expect(figures(document({ interview: far })).source).toMatch(
      /With 20 minutes a day by 20\d\d-\d\d-\d\d</,
    );
    expect(figures(document({ interview })).source).toContain('On the day with 20 minutes a day<');
  });

  test.each([
    ['on the day itself', { daysLeft: 0 }],
    ['where nothing is foretold', { forecast: [] }],
  ])('asks for nothing more %s', (_, changed) => {
    expect(say.outlookSentence({ ...interview, ...changed })).toBe(
      'Readiness now: 41 %. The day is here: look at your notes, sleep, go.',
    );
  });

  test('without minutes says what to run', () => {
    expect(say.outlookSentence({ ...interview, minutes: 0 })).toMatch(
      /it stays there: prep plan --minutes 20$/,
    );
  });

  test('that has passed is named', () => {
    expect(say.noInterviewSentence({ pastInterview: null })).toMatch(
      /^No interview date is set\. .*prep plan/,
    );
    expect(say.noInterviewSentence({ pastInterview: '2026-11-01' })).toMatch(
      /^The interview of 2026-11-01 has passed\./,
    );
  });
});

test('forecasts are held to account in points', () => {
  expect(say.honestySentence({ forecasts: 12, meanError: 0.031 })).toBe(
    'Forecasts so far were off by 3 points on average (12 of them).',
  );
  expect(say.honestySentence({ forecasts: 1, meanError: 0.01 })).toContain('off by 1 point on average');
});

test('most time is told of the three areas that took most, and of none under a minute', () => {
  const areas = [3, 0.4, 12, 7, 5].map((minutes, index) => area({ area: `a${index}`, minutes }));
  expect(say.timeSentence({ areas })).toBe('Most time: a2 12 min, a3 7 min, a4 5 min.');
  expect(say.timeSentence(document({ areas: [area({ area: 'a', minutes: 0.5 })] }))).toBe('');
});

test('a question missed just now is not said to be likely known', () => {
  const question = { question: fullQuestionId('data/a'), area: 'data', recallNow: 0.99, lapses: 0 };
  expect(say.weakSentence(question)).toBe('data/a: missed just now');
  expect(say.weakSentence({ ...question, recallNow: 0.4, lapses: 1 })).toBe(
    'data/a: 40 % likely known, missed again 1 time',
  );
});

test('a flag is told with its day and its note, on one line', () => {
  const flag = {
    question: fullQuestionId('data/a'),
    area: 'data',
    date: '2026-11-18',
    note: 'a\nb',
    exists: true,
  };
  expect(say.flagSentence(flag)).toBe('data/a (2026-11-18): a b');
  expect(say.flagSentence({ ...flag, note: ' ', exists: false })).toBe(
    'data/a (2026-11-18, no longer in a pack)',
  );
});

test('confidence that was never said has no share', () => {
  expect(say.calibrationSentence({ confidence: 'guess', answers: 0, accuracy: null })).toBe(
    'A guess: no answers',
  );
  expect(say.calibrationSentence({ confidence: 'sure', answers: 1, accuracy: 1 })).toBe(
    'Sure: 100 % right (1 answer)',
  );
});
