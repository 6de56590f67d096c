import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { reportCommand } from '../../../src/cli/commands/report.js';
import { dayOf } from '../../../src/model/calendar.js';
import { buildReport } from '../../../src/report/build.js';
import { factsOf } from '../../../src/report/facts.js';
import * as formats from '../../../src/report/formats/all.js';
import type { ReportInput } from '../../../src/report/input.js';
import * as reports from '../../../src/report/reports/all.js';
import { day, noon, question, review } from '../../learn/samples.js';
import { anyInput } from '../arbitrary.js';
import {
  answers,
  facts,
  input,
  interviewIn,
  learner,
  mark,
  now,
  outlookOf,
  questionsOf,
} from '../samples.js';

const ahead = (days: number, minutes = 20) => ({
  ...learner,
  aim: interviewIn(days, { minutes }),
  outlook: outlookOf(Math.min(120, days), minutes),
});
const changed = { ...review({ question: 'data/q0' }), contentHash: 'an earlier wording' };
const past = { ...interviewIn(30), interview: null, past: dayOf(now) - 3 };

const histories: readonly (readonly [string, ReportInput])[] = [
  ['nothing at all', input()],
  ['questions and no answer', input({ questions: learner.questions })],
  ['one answer', input({ questions: questionsOf('data', 1), reviews: answers('data', 1, 0) })],
  ['only right answers', input({ questions: questionsOf('data', 9), reviews: answers('data', 9, 0) })],
  ['only wrong answers', input({ questions: questionsOf('data', 9), reviews: answers('data', 0, 9) })],
  ['only skips', input({ reviews: [review({ question: 'data/a', verdict: 'skipped', score: 0 })] })],
  ['answers to questions that are gone', input({ reviews: learner.reviews })],
  ['answers to an earlier wording', { ...learner, reviews: [changed] }],
  [
    'a clock that was moved back',
    { ...learner, reviews: answers('data', 3, 3).map((each) => ({ ...each, at: noon + 400 * day })) },
  ],
  ['an interview today', ahead(0)],
  ['an interview tomorrow', ahead(1)],
  ['an interview in five years', ahead(1826)],
  ['an interview that has passed', { ...learner, aim: past }],
  ['no minutes a day', ahead(9, 0)],
  [
    'a plan that leaves everything out',
    { ...learner, aim: interviewIn(5, { weights: { data: 0, security: 0, design: 0, devops: 0 } }) },
  ],
  ['an area looked at', { ...learner, view: { area: 'security' } }],
  ['an area that nobody knows', { ...learner, view: { area: 'nowhere' } }],
  ['a week looked at', { ...learner, view: { since: dayOf(now) - 6 } }],
  ['the questions looked at', { ...learner, view: { items: true }, marks: [mark('gone/a', 'flag', 'why?')] }],
];

const screens = [
  {},
  { width: 1 },
  { width: 40, unicode: true },
  { width: 100, explain: true },
  { accessible: true },
];

describe.each(Object.entries(formats))('the format %s', (name, format) => {
  test.each(histories)('of %s holds nothing that is not for people', (_, history) => {
    const document = buildReport(history);
    for (const screen of screens) expectSound(format(document, screen), name);
  });

  test('of any history is as sound', () => {
    const check = (history: ReportInput, width: number, accessible: boolean) => {
      expectSound(format(buildReport(history), { width, accessible }), name);
    };
    fc.assert(fc.property(anyInput, fc.integer({ min: 0, max: 200 }), fc.boolean(), check), { numRuns: 60 });
  });

  test('is made of the document alone: the same gives the same', () => {
    const document = buildReport(ahead(17));
    expect(format(document)).toBe(format(structuredClone(document)));
  });

  test('has an option of its name, unless it is what the command shows anyway', () => {
    const flags = reportCommand.options.map(({ flags: written }) => written.split(' ')[0]);
    expect(name === 'text' || flags.includes(`--${name}`)).toBe(true);
  });
});

function expectSound(shown: string, name: string): void {
  // A word may hold such letters; a figure that went wrong stands by itself.
  expect(shown).not.toMatch(/\bNaN\b|\bundefined\b|\bInfinity\b|\[object/);
  if (name !== 'json') expect(shown).not.toMatch(/\bnull\b/);
  expect(shown).toMatch(/[^\n]\r?\n$/);
}

describe.each(Object.entries(reports))('the report %s', (name, report) => {
  test.each(histories)('of %s is data that JSON carries unchanged', (_, history) => {
    const made: unknown = report(facts(history));
    expect({ [name]: JSON.parse(JSON.stringify(made)) }).toStrictEqual({ [name]: made });
  });

  test('does not change what it is made from', () => {
    const history = ahead(17);
    const asData = () => {
      const { knowledge, tally } = history.log;
      return { ...history, aim: null, log: { knowledge, tally } };
    };
    const before = structuredClone(asData());
    report(factsOf(history));
    expect(asData()).toEqual(before);
  });
});

test('the text of any history keeps to its width', () => {
  const check = (history: ReportInput, width: number, explain: boolean) => {
    const shown = formats.text(buildReport(history), { width, explain });
    const longest = Math.max(...shown.split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(Math.max(20, width));
  };
  fc.assert(fc.property(anyInput, fc.integer({ min: 0, max: 200 }), fc.boolean(), check), { numRuns: 100 });
});

test('a question of many areas has one place', () => {
  const moved = [question({ id: 'data/q0', area: 'web-api' })];
  const { areas } = buildReport(input({ questions: moved, reviews: answers('data', 1, 0) }));
  expect(areas.map(({ area }) => area)).toEqual(['web-api']);
});
