import type { Screen } from '../format.js';

const steps = '▁▂▃▄▅▆▇█';
/** A smaller change than this, in score, is noise. */
const noticeable = 0.1;

/** Scores by week as a small curve, or in a word where the terminal shows no such signs. */
export function trendOf(trend: readonly number[], { unicode, accessible }: Screen): string {
  if (trend.length < 2) return '';
  return unicode && !accessible ? sparkline(trend) : direction(trend);
}

function sparkline(trend: readonly number[]): string {
  return trend.map((share) => steps[Math.round(share * (steps.length - 1))] ?? ' ').join('');
}

/** The later half of the weeks against the earlier one. */
export function direction(trend: readonly number[]): 'rising' | 'falling' | 'steady' {
  const half = Math.floor(trend.length / 2);
  const change = mean(trend.slice(-half)) - mean(trend.slice(0, half));
  if (Math.abs(change) < noticeable) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
