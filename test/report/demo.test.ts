import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { areas } from '../../src/model/areas.js';
import { kindNames } from '../../src/model/question.js';
import { buildReport } from '../../src/report/build.js';
import { demoReviews } from '../../src/report/demo.js';
import { day, noon, question } from '../learn/samples.js';
import { input, now, questionsOf } from './samples.js';

const line = {
  daysAgo: 1.5,
  question: 'data/joins',
  area: 'data',
  kind: 'multi',
  score: 0.5,
  seconds: 40,
  hints: 1,
  confidence: 'sure',
};

describe('reading a made-up history', () => {
  test('gives reviews that lie before now', () => {
    const [review] = demoReviews(`${JSON.stringify(line)}\n`, now);
    expect(review).toMatchObject({
      question: 'data/joins',
      area: 'data',
      kind: 'multi',
      at: noon - 1.5 * day,
      offset: 60,
      score: 0.5,
      verdict: 'partial',
      seconds: 40,
      hints: 1,
      confidence: 'sure',
    });
  });

  test('puts the oldest first and skips empty lines', () => {
    const lines = [0.5, 3, 1].map((daysAgo) => JSON.stringify({ ...line, daysAgo, confidence: null }));
    const found = demoReviews(`\n${lines.join('\n\n')}\n`, now);
    expect(found.map((each) => (noon - each.at) / day)).toEqual([3, 1, 0.5]);
    expect(new Set(found.map((each) => each.id)).size).toBe(3);
  });

  test.each([
    ['a number', '7'],
    ['nothing', 'null'],
    ['a score in words', JSON.stringify({ ...line, score: 'good' })],
    ['a missing field', JSON.stringify({ ...line, hints: undefined })],
    ['an unknown confidence', JSON.stringify({ ...line, confidence: 'maybe' })],
  ])('throws on %s', (_, broken) => {
    expect(() => demoReviews(`${JSON.stringify(line)}\n${broken}`, now)).toThrow(
      /^line 2 of the sample history/,
    );
  });
});

describe('the sample history', () => {
  const reviews = demoReviews(readFileSync('seeds/sample-history.jsonl', 'utf8'), now);

  test('is three weeks of answers in the ten areas of the guide', () => {
    expect(reviews.length).toBeGreaterThan(140);
    const ten = areas.map(({ slug }) => slug).filter((slug) => slug !== 'experience');
    expect([...new Set(reviews.map((each) => each.area))].sort()).toEqual([...ten].sort());
    const ages = reviews.map((each) => (noon - each.at) / day);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeGreaterThan(19);
    expect(Math.max(...ages)).toBeLessThan(21);
  });

  test('is about questions that exist, by their right kind', () => {
    const files = readdirSync('questions', { recursive: true, encoding: 'utf8' });
    const shipped = new Map(files.filter((name) => name.endsWith('.yaml')).flatMap(shippedKinds));
    const wrong = reviews.filter((each) => shipped.get(each.question) !== each.kind);
    expect(wrong.map((each) => each.question)).toEqual([]);
    const known: readonly string[] = kindNames();
    expect(reviews.every((each) => known.includes(each.kind))).toBe(true);
  });

  test('shows what is weak and what is strong', () => {
    const asked = new Map(reviews.map((each) => [each.question, each.area]));
    const unseen = areas.flatMap(({ slug }) => questionsOf(slug, 40));
    const questions = [...unseen, ...[...asked].map(([id, area]) => question({ id, area }))];
    const report = buildReport(input({ questions, reviews }));
    const weak = report.areas.filter((each) => each.weak).map((each) => each.area);
    expect(weak).toEqual(expect.arrayContaining(['distributed', 'security']));
    const strongest = report.areas
      .filter(({ enough }) => enough)
      .slice(-2)
      .map((each) => each.area);
    expect(strongest.sort()).toEqual(['data', 'web-api']);
    expect(report.totals.streakDays).toBeGreaterThan(2);
  });
});

/** Id and kind of each question, read line by line: the packs' own room has the real reader. */
function shippedKinds(file: string): [string, string][] {
  const text = readFileSync(`questions/${file}`, 'utf8');
  const pack = /^pack: (\S+)/m.exec(text)?.[1] ?? '';
  const heads = text.matchAll(/^ {2}- id: (\S+)\n(?: {4}.*\n)*? {4}kind: (\S+)/gm);
  return [...heads].map(([, id = '', kind = '']) => [`${pack}/${id}`, kind]);
}
