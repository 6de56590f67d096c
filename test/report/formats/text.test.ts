import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from '../../../src/report/build.js';
import type { ReportDocument, TotalsReport } from '../../../src/report/document.js';
import { text } from '../../../src/report/formats/text.js';
import { question } from '../../learn/samples.js';
import { anyInput } from '../arbitrary.js';
import { area, document, input, learner, tagged } from '../samples.js';

function withTotals(totals: Partial<TotalsReport>): ReportDocument {
  return document({ totals: { ...document().totals, ...totals } });
}

describe('the text report', () => {
  test('in 80 columns, which is the default', () => {
    expect(text(document())).toBe(`\
Weak areas                   chance of a right answer   answers  due
Security and authentication  ####------ 40 % (28-53 %)       12    3

Other areas                  chance of a right answer   answers  due
Databases and data storage   ######---- 62 % (48-75 %)       12    0

The range in brackets is where the true chance very likely lies (80 % sure).

So far
24 answers in 4 sessions, 31 minutes in all. 70 % right on average.
16 of 20 questions seen. Practised 2 days in a row.
3 questions are due for another look.

Skills
Problem solving: 100 % right (1 answer)
Technologies: no answers yet

Questions to look at again
security/csrf: 42 % likely to be remembered, missed again 2 times

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

  test('shows the five weakest questions', () => {
    const [first] = document().weakest;
    const weakest = Array.from({ length: 7 }, () => first).flatMap((each) => each ?? []);
    expect(text(document({ weakest })).match(/likely to be remembered/g)).toHaveLength(5);
  });

  test('says the same with and without colours', () => {
    const painted = text(buildReport(learner), { paint: tagged });
    expect(painted).toContain('<strong>Next: prep drill security</strong>');
    expect(painted.replace(/<\/?\w+>/g, '')).toBe(text(buildReport(learner)));
  });

  test('of any history keeps to its width, and shows nothing that is not for people', () => {
    const check = (history: typeof learner, width: number) => {
      const shown = text(buildReport(history), { width });
      const longest = Math.max(...shown.split('\n').map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(Math.max(20, width));
      expect(shown).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      expect(shown).toMatch(/[^\n]\n$/);
    };
    fc.assert(fc.property(anyInput, fc.integer({ min: 0, max: 200 }), check), { numRuns: 150 });
  });
});
