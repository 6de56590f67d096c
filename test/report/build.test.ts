import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { fc } from '../support/properties.js';
import { dayOf } from '../../src/model/calendar.js';
import { buildReport } from '../../src/report/build.js';
import { day, noon, question, review } from '../learn/samples.js';
import { anyInput } from './arbitrary.js';
import {
  answers,
  document,
  input,
  interview,
  interviewIn,
  learner,
  mark,
  now,
  outlookOf,
  questionsOf,
} from './samples.js';

const schema: unknown = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(Object(schema));

function problems(value: unknown): unknown {
  return validate(value) ? [] : validate.errors;
}

describe('the report', () => {
  test('holds every part, made at the moment given', () => {
    const report = buildReport(learner);
    expect(report).toMatchObject({ version: 1, generatedAt: '2026-11-18T12:00:00.000Z', interview: null });
    expect(report.totals).toMatchObject({ reviews: 40, sessions: 2, questionsSeen: 40, questions: 43 });
    expect(report.areas).toHaveLength(4);
    expect(report.skills).toHaveLength(3);
    expect(report.weakest[0]?.area).toBe('security');
    expect(report.weakest).toHaveLength(10);
  });

  test('sends a learner to the weakest area of which enough is known', () => {
    expect(buildReport(learner).next).toBe('prep drill security');
  });

  test.each([
    ['nothing is answered', input({ questions: [question({ id: 'data/a' })] })],
    ['too little is known of every area', input({ reviews: answers('data', 0, 4) })],
    ['the questions of the area are gone', input({ reviews: answers('data', 0, 9) })],
  ])('sends to a drill of everything where %s', (_, history) => {
    expect(buildReport(history).next).toBe('prep drill');
  });

  test('passes over a weak area whose questions are gone, or that the plan leaves out', () => {
    const reviews = [...answers('data', 0, 30), ...answers('design', 0, 30), ...answers('security', 30, 0)];
    const questions = [...questionsOf('design', 30), ...questionsOf('security', 30)];
    expect(buildReport(input({ questions, reviews })).next).toBe('prep drill design');
    const aim = interviewIn(9, { weights: { design: 0 } });
    expect(buildReport(input({ questions, reviews, aim })).next).toBe('prep drill');
  });

  test('sends to the area looked at, however strong', () => {
    expect(buildReport({ ...learner, view: { area: 'data' } }).next).toBe('prep drill data');
  });

  test('begins with what the contract names, in its order', () => {
    expect(Object.keys(buildReport(learner)).slice(0, 8)).toEqual([
      ...['version', 'generatedAt', 'interview', 'totals', 'areas', 'skills', 'weakest', 'next'],
    ]);
  });
});

describe('the schema', () => {
  test.each([
    ['nothing at all', input()],
    ['questions without answers', input({ questions: learner.questions })],
    ['answers without questions', input({ reviews: learner.reviews })],
    ['a learner', learner],
    ['a clock that went back', input({ reviews: [review({ question: 'data/a', at: noon + 4000 * day })] })],
  ])('allows the report of %s', (_, history) => {
    expect(problems(buildReport(history))).toEqual([]);
  });

  test('allows a report with an interview ahead, and with everything that can be asked for', () => {
    expect(problems(document({ interview }))).toEqual([]);
    const view = { area: 'security', since: dayOf(now) - 6, items: true };
    const marks = [mark('security/q1', 'flag', 'why?')];
    const outcome = { madeAt: 0, forAt: now.at, readiness: 0.5, actual: 0.4, error: 0.1 };
    const all = buildReport({
      ...learner,
      view,
      marks,
      honesty: { outcomes: [outcome], meanError: 0.1 },
      aim: interviewIn(5),
      outlook: outlookOf(5),
    });
    expect(Object.entries(all).filter(([, value]) => value === null)).toEqual([['pastInterview', null]]);
    expect(problems(all)).toEqual([]);
  });

  test.each([
    ['a key too many', { ...buildReport(learner), extra: 1 }],
    ['a chance above 1', { ...buildReport(learner), totals: { ...document().totals, accuracy: 1.01 } }],
    ['a part left out', { ...buildReport(learner), areas: undefined }],
    ['another version', { ...buildReport(learner), version: 2 }],
    ['a count that is none', { ...buildReport(learner), totals: { ...document().totals, reviews: 0.5 } }],
  ])('refuses %s', (_, broken) => {
    expect(validate(broken)).toBe(false);
  });

  test('allows the report of any history, and JSON carries it unchanged', () => {
    const check = (history: typeof learner) => {
      const report = buildReport(history);
      expect(problems(report)).toEqual([]);
      // NaN and infinities would come back as null, undefined not at all.
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
    };
    fc.assert(fc.property(anyInput, check), { numRuns: 150 });
  });
});
