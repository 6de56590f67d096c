import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { AreaReport } from '../../document.js';
import { html, type Markup, none } from './markup.js';
import { ornament } from './picture.js';

const bar = { width: 96, height: 14 };
const spark = { width: 64, height: 18 };

/** The range in which the truth lies, on a track from 0 to 100 %, and the estimate in it. */
export function rangeBar({ mastery, weak }: AreaReport): Markup {
  const x = scaleLinear([0, 1], [0, bar.width]);
  const from = x(mastery.low);
  return ornament(bar.width, bar.height, [
    html`<rect class="track" x="0" y="6" width="${bar.width}" height="2" />`,
    html`<rect
      class="range"
      x="${from}"
      y="3"
      width="${Math.max(2, x(mastery.high) - from)}"
      height="8"
      rx="2"
    />`,
    html`<rect
      class="${weak ? 'low' : 'mean'}"
      x="${Math.min(bar.width - 3, x(mastery.mean))}"
      y="0"
      width="3"
      height="14"
    />`,
  ]);
}

/** Scores by week as a line; nothing of a single week. */
export function sparkline(trend: readonly number[]): Markup {
  if (trend.length < 2) return none;
  const x = scaleLinear([0, trend.length - 1], [2, spark.width - 2]);
  const y = scaleLinear([0, 1], [spark.height - 2, 2]);
  const path = line<number>(
    (_, index) => x(index),
    (share) => y(share),
  )([...trend]);
  return ornament(spark.width, spark.height, [html`<path class="studied" d="${path ?? ''}" />`]);
}
