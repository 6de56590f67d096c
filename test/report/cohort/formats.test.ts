import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { buildCohort } from '../../../src/report/cohort/build-cohort.js';
import type { CohortDocument } from '../../../src/report/cohort/document.js';
import * as formats from '../../../src/report/cohort/formats/all.js';
import { cohort, noon } from './support.js';

const evil = ['\u001b]0;x\u0007Ann', '<script>alert(1)</script>', '=cmd()', 'Z\u202eoe\nline'];
const nobody = buildCohort({ logs: [], files: 0, questions: [], now: noon });
const documents: readonly (readonly [string, CohortDocument])[] = [
  ['nobody', nobody],
  ['one learner', cohort(['Ann'])],
  ['a group', cohort()],
  ['hostile names', cohort(evil)],
];

describe.each(Object.entries(formats))('%s', (name, format) => {
  test.each(documents)('says something of %s, nothing of which acts or is undefined', (_, document) => {
    const made = format(document);
    expect(made).toMatch(/\n$/);
    expect(made).not.toMatch(/undefined|NaN/);
    expect(made).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(format(document)).toBe(made);
    if (name === 'html') expect(made).not.toContain('<script');
    if (name === 'csv') expect(made).not.toMatch(/^[=+@]/m);
  });
});

describe('text', () => {
  test('tells areas, questions, what misleads and who has practised', () => {
    expect(formats.text(cohort(), { width: 100 }).split('\n')).toEqual([
      '4 learners, 8 answers, from 4 files.',
      '',
      'Areas, weakest first',
      expect.stringMatching(/^ +right +learners +answers$/),
      expect.stringMatching(/^Databases and data storage +25 % \(0-57 %\) +4 +4$/),
      expect.stringMatching(/^Web servers, HTTP and APIs +100 % \(100-100 %\) +4 +4$/),
      expect.stringContaining('Right is the mean score of first answers'),
      expect.any(String),
      '',
      'Questions, hardest first',
      expect.stringMatching(/^ +right +learners +answers +fit$/),
      expect.stringMatching(/^data\/lure +25 % +4 +4 +\?$/),
      expect.stringMatching(/^web-api\/x +100 % +4 +4 +\?$/),
      '',
      'Questions that may mislead',
      'data/lure: 3 of 3 who were sure were wrong; more chose a wrong option than the right one (3',
      '  learners chose "wrong option")',
      '',
      'Who has practised',
      expect.stringMatching(/^ +answers +questions +days +right +last$/),
      expect.stringMatching(/^Ann +2 +2 +1 +50 % +2026-11-18$/),
      expect.stringMatching(/^Ben /),
      expect.stringMatching(/^Cem /),
      expect.stringMatching(/^Dee +2 +2 +1 +100 %/),
      '',
    ]);
  });

  test.each([20, 40, 59, 72, 80])('fits %i columns', (width) => {
    const lines = formats.text(cohort(evil), { width }).split('\n');
    expect(lines.filter(({ length }) => length > width)).toEqual([]);
  });

  test('read aloud it has sentences', () => {
    expect(formats.text(cohort(), { accessible: true })).toContain(
      'data/lure: 25 % right, 4 learners, 4 answers',
    );
  });
});

test('csv has a row a question', () => {
  const [head, lure] = formats.csv(cohort()).split('\r\n');
  expect(head).toBe(
    'question,area,learners,answers,accuracy,fit,sure,sure_but_wrong,wrong_option,wrong_option_learners,misleads,enough',
  );
  expect(lure).toBe('data/lure,data,4,4,0.25,,3,3,wrong option,3,sure-but-wrong; wrong-option,true');
});

test.each(documents)('the JSON of %s is what its schema says', (_, document) => {
  const schema: unknown = JSON.parse(readFileSync('schema/cohort.schema.json', 'utf8'));
  const validate = new Ajv({ strict: false }).compile(Object(schema));
  validate(JSON.parse(formats.json(document)));
  expect(validate.errors ?? []).toEqual([]);
});
