import { expect, test } from '@jest/globals';
import { flags } from '../../../src/report/reports/flags.js';
import { question } from '../../learn/samples.js';
import { facts, mark } from '../samples.js';

const questions = [question({ id: 'data/a' }), question({ id: 'security/a' })];
const marks = [mark('data/a', 'flag', 'why not b?'), mark('data/a', 'known'), mark('gone/a', 'flag')];

test('are the flagged questions with their notes, those that are gone too', () => {
  expect(flags(facts({ questions, marks }))).toEqual([
    { question: 'data/a', area: 'data', date: '2026-11-18', note: 'why not b?', exists: true },
    { question: 'gone/a', area: null, date: '2026-11-18', note: null, exists: false },
  ]);
});

test('of an area are only its own', () => {
  const of = (area: string) =>
    flags(facts({ questions, marks, view: { area } })).map((each) => each.question);
  expect([of('data'), of('security')]).toEqual([['data/a'], []]);
});
