import { describe, expect, test } from '@jest/globals';
import { screenOf } from '../../../../src/report/formats/format.js';
import { outlookLines } from '../../../../src/report/formats/text/outlook-lines.js';
import { document, interview } from '../../samples.js';

const days = [{ date: '2026-11-17', answers: 12, accuracy: 0.5, minutes: 9 }];
const ahead = document({ interview, days });
const lines = (screen: Parameters<typeof screenOf>[0], shown = ahead) =>
  outlookLines(shown, screenOf(screen));

describe('the outlook', () => {
  test('is a curve beside the weeks behind', () => {
    const shown = lines({ width: 80 });
    expect(shown).toHaveLength(10);
    expect(shown[0]).toMatch(/^Readiness: \* with 20 min a day, \. without {3,}Days practised$/);
    expect(shown[1]).toMatch(/^ 70 % \|.*Mon/);
    expect(shown[7]).toMatch(/^ 30 % \|.*Sun/);
    expect(shown.at(-1)).toMatch(/2026-11-19.*2026-12-10/);
  });

  test('is stacked where there is no room, its title shortened', () => {
    const shown = lines({ width: 40 });
    expect(shown[0]).toBe('Readiness: * studied, . not');
    expect(shown).toContain('Days practised');
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test('is said in sentences where it is read aloud', () => {
    expect(lines({ accessible: true })).toEqual([
      'Readiness by day:',
      '2026-11-19: 42 % with 20 minutes a day, 40 % without.',
      '2026-11-20: 44 % with 20 minutes a day, 39 % without.',
      '2026-11-21: 47 % with 20 minutes a day, 38 % without.',
      '2026-12-10: 63 % with 20 minutes a day, 35 % without.',
      'Practised on 1 day of the last 56.',
      '2026-11-17: 12 answers, 9 minutes.',
    ]);
  });

  test.each([
    ['no interview', { interview: null }],
    ['too few days for a curve', { interview: { ...interview, forecast: interview.forecast.slice(0, 2) } }],
    ['no minutes', { interview: { ...interview, minutes: 0 } }],
  ])('of %s is the weeks behind alone', (_, without) => {
    expect(lines({ width: 80 }, { ...ahead, ...without })[0]).toBe('Days practised');
  });
});
