import { describe, expect, test } from '@jest/globals';
import { fullQuestionId } from '../../../../src/model/ids.js';
import { screenOf } from '../../../../src/report/formats/format.js';
import { detailLines } from '../../../../src/report/formats/text/detail-lines.js';
import { itemLines } from '../../../../src/report/formats/text/item-lines.js';
import { periodLines } from '../../../../src/report/formats/text/period-lines.js';
import { document } from '../../samples.js';

const wide = screenOf({ width: 80 });
const aloud = screenOf({ width: 200, accessible: true });

describe('a period', () => {
  const now = { answers: 140, accuracy: 0.71, minutes: 120.4, daysPractised: 14 };
  const before = { answers: 12, accuracy: null, minutes: 31, daysPractised: 3 };
  const area = { area: 'data', now, before };
  const period = { since: '2026-10-20', until: '2026-11-18', days: 30, now, before, areas: [area] };

  test('stands beside the one before', () => {
    expect(periodLines(document({ period }), wide)).toEqual([
      '2026-10-20 to 2026-11-18, 30 days: before -> now',
      '                         answers         right    minutes     days',
      'All areas              12 -> 140  none -> 71 %  31 -> 120  3 -> 14',
      'Databases and data...  12 -> 140  none -> 71 %  31 -> 120  3 -> 14',
    ]);
  });

  test('is said in sentences where it is read aloud', () => {
    expect(periodLines(document({ period }), aloud)[1]).toBe(
      'All areas: answers 12 -> 140, right none -> 71 %, minutes 31 -> 120, days 3 -> 14',
    );
  });
});

describe('an area in detail', () => {
  const topic = { topic: 'joins', questions: 4, seen: 1, reviews: 2, accuracy: 0.5, recallNow: 0.42 };
  const seen = {
    question: fullQuestionId('data/outer'),
    topic: 'joins',
    reviews: 3,
    recallNow: 0.42,
    due: true,
    last: ['correct', 'partial', 'wrong'] as const,
    lastDate: '2026-11-05',
  };
  const unseen = { ...seen, question: fullQuestionId('data/new'), reviews: 0, last: [], lastDate: null };
  const detail = { area: 'data', topics: [topic], questions: [seen, unseen] };

  test('lists topics, then questions with their last answers', () => {
    expect(detailLines(document({ detail }), wide)).toEqual([
      'Topics, least known first',
      'joins  42 %  1 of 4 seen  2 answers',
      '',
      'Questions answered, least likely known first',
      'data/outer  42 %  due  +~-  2026-11-05',
      '+ right, ~ partly, - wrong, newest last. 1 question is new to you',
    ]);
  });

  test('is said in sentences where it is read aloud', () => {
    expect(detailLines(document({ detail }), aloud)).toEqual([
      'Topics, least known first',
      'joins: 42 % known, 1 of 4 seen, 2 answers',
      '',
      'Questions answered, least likely known first',
      'data/outer: 42 % known, due; right, partly right, wrong; last on 2026-11-05',
      '1 question is new to you',
    ]);
  });

  test('says so where nothing was answered, and what it leaves out', () => {
    const none = document({ detail: { ...detail, questions: [unseen] } });
    expect(detailLines(none, wide).at(-1)).toBe('None of its questions was answered yet.');
    const topics = Array.from({ length: 12 }, (_, index) => ({ ...topic, topic: `t${index}` }));
    const shown = detailLines(document({ detail: { ...detail, topics } }), wide);
    expect(shown).toContain('... and 2 more topics: --json lists all');
  });
});

describe('the questions themselves', () => {
  const item = {
    question: fullQuestionId('data/outer'),
    answers: 31,
    difficulty: 0.5,
    discrimination: 0.257,
    unchosen: ['absurd', 'two\nlines'],
    medianSeconds: 14.5,
    hinted: 0.1,
  };
  const items = { minimum: 30, items: [item], tooFew: 1 };

  test('are a table, with what nobody chose below', () => {
    expect(itemLines(document({ items }), wide)).toEqual([
      'The questions themselves',
      '            answers  right   fit  seconds  hints',
      'data/outer       31   50 %  0.26       15   10 %',
      '  never chosen: absurd; two lines',
      '1 question has fewer than 30 answers, too few to judge.',
    ]);
  });

  test('are said in sentences where they are read aloud', () => {
    const rare = { ...item, discrimination: null, unchosen: [], hinted: 0 };
    expect(itemLines(document({ items: { ...items, items: [item, rare] } }), aloud).slice(1, 3)).toEqual([
      'data/outer: 31 answers, 50 % right, fit 0.26, 15 seconds, hints in 10 %; never chosen: absurd; two lines',
      'data/outer: 31 answers, 50 % right, 15 seconds',
    ]);
  });

  test('say how many had to be left out', () => {
    const many = { ...items, items: Array.from({ length: 22 }, () => ({ ...item, unchosen: [] })) };
    expect(itemLines(document({ items: many }), wide)).toContain('2 more: --json lists all.');
    const none = { ...items, items: [], tooFew: 0 };
    expect(itemLines(document({ items: none }), wide)).toEqual([
      'The questions themselves',
      'No question has 30 answers yet.',
    ]);
  });
});
