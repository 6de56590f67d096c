import { describe, expect, test } from '@jest/globals';
import stringWidth from 'fast-string-width';
import { summaryText } from '../../../src/cli/terminal/summary-text.js';
import type { TextStyle } from '../../../src/cli/terminal/text-style.js';
import type { Summary } from '../../../src/drill/ports.js';
import { plain } from './widgets/keys.js';

function style(width: number, more: Partial<TextStyle> = {}): TextStyle {
  return {
    width,
    paint: plain,
    numberedCode: false,
    saves: true,
    shipped: true,
    offsetAt: () => 60,
    ...more,
  };
}

const summary: Summary = {
  session: 's',
  answered: 12,
  skipped: 0,
  correct: 5,
  score: 0.5,
  seconds: 754,
  areas: [
    { area: 'data', answered: 6, score: 0.7 },
    { area: 'an-area-that-nobody-has-given-a-title', answered: 5, score: 1 / 3 },
    { area: 'security', answered: 1, score: 0 },
  ],
  calibration: [
    { confidence: 'sure', answered: 4, correct: 3 },
    { confidence: 'guess', answered: 2, correct: 1 },
  ],
  left: 3,
};

test.each([100, 80, 40, 20])('the summary fits %i columns', (width) => {
  for (const each of [
    summary,
    { ...summary, answered: 0, score: null, areas: [] },
    { ...summary, left: null },
  ]) {
    const text = summaryText(each, style(width));
    expect(text.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|null/);
  }
});

describe('the summary', () => {
  test('names areas with enough answers, the weakest first, and what to run next', () => {
    const text = summaryText(summary, style(80));
    expect(text).toContain('Done: 12 answers, 5 fully right, in 13 min. Score: 50 %.');
    expect(summaryText({ ...summary, skipped: 2 }, style(80))).toContain(
      '5 fully right, 2 skipped, in 13 min.',
    );
    expect(text.indexOf('33 % of 5 answers')).toBeLessThan(text.indexOf('70 % of 6 answers'));
    expect(text).not.toContain('of 1 answer');
    expect(text).toContain('prep drill --resume       go on: 3 questions left');
  });

  test('tells how right the learner was when sure, where that was asked', () => {
    expect(summaryText(summary, style(80))).toContain('\n  When sure: 3 of 4 right; guess: 1 of 2 right\n');
    expect(summaryText({ ...summary, calibration: [] }, style(80))).not.toContain('When');
  });

  test('offers to go on only where something is left and kept', () => {
    expect(summaryText({ ...summary, left: 0 }, style(80))).not.toContain('--resume');
    expect(summaryText(summary, style(80, { saves: false }))).not.toContain('--resume');
  });
});

test('nobody is sent to a shipped pack that is left out', () => {
  expect(summaryText(summary, style(80))).toContain('prep drill top-questions');
  expect(summaryText(summary, style(80, { shipped: false }))).not.toContain('top-questions');
});
