import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { ForecastDay, InterviewReport } from '../../document.js';
import { outlookSentence } from '../../sentences.js';
import { count, percent } from '../../words.js';
import { html, type Markup, none } from './markup.js';
import { picture } from './picture.js';

// Small, so that its letters can be read on a telephone; wide screens draw it larger.
const size = { width: 400, height: 220 };
const inner = { left: 48, right: 392, top: 10, bottom: 192 };
const shares = [0, 0.25, 0.5, 0.75, 1];

/** Readiness day by day, with study and without; nothing where there are no two days to join. */
export function forecastChart(interview: InterviewReport): Markup {
  const { forecast, minutes } = interview;
  const [first, last] = [forecast[0], forecast.at(-1)];
  if (first === undefined || last === undefined || first === last) return none;
  const chart = picture(
    {
      id: 'forecast',
      title: 'Readiness until the interview',
      description: outlookSentence(interview),
      ...size,
    },
    [...gridLines(), ...curves(forecast), ...dates(first.date, last.date)],
  );
  const legend = `Solid: with ${count(minutes, 'minute')} of study a day, with the range of 80 % of the likely futures. Dashed: without study.`;
  return html`<figure>
    ${chart}
    <figcaption>${legend}</figcaption>
  </figure>`;
}

const y = scaleLinear([0, 1], [inner.bottom, inner.top]);

function gridLines(): readonly Markup[] {
  return shares.map((share) => {
    const at = y(share);
    return html`<line class="grid" x1="${inner.left}" x2="${inner.right}" y1="${at}" y2="${at}" /><text
        x="${inner.left - 6}"
        y="${at + 4}"
        text-anchor="end"
        >${percent(share)}</text
      >`;
  });
}

function curves(forecast: readonly ForecastDay[]): readonly Markup[] {
  const x = scaleLinear([0, forecast.length - 1], [inner.left, inner.right]);
  const place = (_: ForecastDay, index: number) => x(index);
  const days = [...forecast];
  const curve = (share: (day: ForecastDay) => number) =>
    line<ForecastDay>(place, (day) => y(share(day))).curve(curveMonotoneX)(days) ?? '';
  const band = area<ForecastDay>(
    place,
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).curve(curveMonotoneX);
  return [
    html`<path class="band" d="${band(days) ?? ''}" />`,
    html`<path class="stopped" d="${curve(({ stopped }) => stopped)}" />`,
    html`<path class="studied" d="${curve(({ readiness }) => readiness)}" />`,
  ];
}

function dates(first: string, last: string): readonly Markup[] {
  const at = size.height - 8;
  return [
    html`<text x="${inner.left}" y="${at}">${first}</text>`,
    html`<text x="${inner.right}" y="${at}" text-anchor="end">${last}</text>`,
  ];
}
