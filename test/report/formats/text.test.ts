import { describe, expect, test } from '@jest/globals';
import { buildReport } from '../../../src/report/build.js';
import type { ReportDocument, TotalsReport } from '../../../src/report/document.js';
import { text } from '../../../src/report/formats/text.js';
import { question } from '../../learn/samples.js';
import { dayOf } from '../../../src/model/calendar.js';
import { explanations } from '../../../src/report/explanations.js';
import { area, document, input, interview, learner, now, tagged } from '../samples.js';

const busy: Partial<ReportDocument> = {
  interview,
  days: [{ date: '2026-11-17', answers: 12, accuracy: 0.5, minutes: 9 }],
  calibration: [{ confidence: 'sure', answers: 20, accuracy: 0.9 }],
  honesty: { forecasts: 12, meanError: 0.031 },
};

function withTotals(totals: Partial<TotalsReport>): ReportDocument {
  return document({ totals: { ...document().totals, ...totals } });
}

describe('the text report', () => {
  test('in 80 columns, which is the default', () => {
    expect(text(document())).toBe(`\
Readiness now: 41 % (35-47 %).
No interview date is set. To see what to expect on the day:
prep plan --interview DATE

Weak areas                   known today                answers  due
Security and authentication  ####------ 40 % (28-53 %)       12    3
Other areas                  known today                answers  due
Databases and data storage   ######---- 62 % (48-75 %)       12    0
Costliest first. The truth lies in the range in brackets, with 80 % certainty.

So far
24 answers in 4 sessions, 31 minutes in all. 70 % right on average.
16 of 20 questions seen. Practised 2 days in a row.
3 questions are due for another look. Most time: security 9 min, data 9 min.

Skills
Problem solving: 100 % right (1 answer)
Technologies: no answers yet

Questions to look at again
security/csrf: 42 % likely known, missed again 2 times

Next: prep drill security
`);
  });

  test('with nothing answered says what to run, and nothing else', () => {
    const report = buildReport(input({ questions: [question({ id: 'data/a' })] }));
    expect(text(report)).toBe('You have not answered any question yet. To begin, run: prep drill\n');
  });

  test('speaks of one thing in the singular', () => {
    const one = withTotals({
      reviews: 1,
      sessions: 1,
      minutes: 1,
      questions: 1,
      questionsSeen: 1,
      streakDays: 1,
    });
    const shown = text({ ...one, areas: [area({ area: 'data', reviews: 1, due: 1 })] });
    expect(shown).toContain('1 answer in 1 session, 1 minute in all.');
    expect(shown).toContain('1 of 1 question seen. Practised 1 day in a row.');
    expect(shown).toContain('1 question is due for another look.');
    expect(shown).not.toMatch(/\b1 (answers|sessions|minutes|questions|days|times)\b/);
  });

  test('does not reproach a broken streak, and is glad when nothing is due', () => {
    const shown = text({ ...withTotals({ streakDays: 0 }), areas: [] });
    expect(shown).not.toContain('in a row');
    expect(shown).toContain('Nothing is due: what you have learned is still fresh.');
  });

  test('leaves out the questions to look at where there are none', () => {
    expect(text(document({ weakest: [] }))).not.toContain('look at again');
  });

  test('shows the three weakest questions', () => {
    const [first] = document().weakest;
    const weakest = Array.from({ length: 7 }, () => first).flatMap((each) => each ?? []);
    expect(text(document({ weakest })).match(/likely known/g)).toHaveLength(3);
  });

  test('says the same with and without colours', () => {
    const painted = text(buildReport(learner), { paint: tagged });
    expect(painted).toContain('<strong>Next: prep drill security</strong>');
    expect(painted.replace(/<\/?\w+>/g, '')).toBe(text(buildReport(learner)));
  });

  test('with everything in it stays near 45 lines of 80 columns', () => {
    const ten = Array.from({ length: 10 }, (_, index) => area({ area: `area-${index}`, weak: index < 3 }));
    const shown = text(document({ ...busy, areas: ten }));
    expect(shown.split('\n').length).toBeLessThanOrEqual(46);
    for (const part of [
      'Interview: Thursday',
      'Readiness:',
      'Days practised',
      'Sure: 90 % right',
      'off by 3 points',
    ])
      expect(shown).toContain(part);
  });

  test('looks at an area, a time or the questions instead of everything', () => {
    const views = [{ area: 'security' }, { since: dayOf(now) - 6 }, { items: true }];
    const firsts = views.map((view) => text(buildReport({ ...learner, view })).split('\n')[0]);
    expect(firsts).toEqual([
      expect.stringMatching(/^Weak areas/),
      '2026-11-12 to 2026-11-18, 7 days: before -> now',
      'The questions themselves',
    ]);
  });

  test('explains each figure where that is asked for, and only there', () => {
    const names = [
      'readiness',
      'forecast',
      'honesty',
      'areas',
      'days',
      'totals',
      'skills',
      'calibration',
      'weakest',
    ] as const;
    const explained = text(document(busy), { explain: true, width: 1000 });
    const bare = text(document(busy), { width: 1000 });
    for (const name of names) expect(explained).toContain(explanations[name]);
    for (const name of names) expect(bare).not.toContain(explanations[name]);
  });
});
