import type { ForecastDay, InterviewReport, ReportDocument } from '../../document.js';
import { byDate, count, percent } from '../../words.js';
import { html, type Markup } from './markup.js';

interface Figure {
  readonly name: string;
  readonly share: number;
  readonly range: { readonly low: number; readonly high: number };
}

/** Readiness now, and on the day with and without study, in large letters. */
export function figures({ readinessNow, interview }: ReportDocument): Markup {
  const now = { name: 'Readiness now', share: readinessNow.mean, range: readinessNow };
  const last = interview?.forecast.at(-1);
  const ahead: readonly Figure[] =
    interview === null || last === undefined || interview.daysLeft === 0
      ? []
      : [
          { name: 'On the day if you stop now', share: interview.readiness, range: interview },
          { name: ifStudied(interview, last), share: last.readiness, range: last },
        ];
  return html`<dl class="figures">${[now, ...ahead].map(figure)}</dl>`;
}

function ifStudied({ minutes, date }: InterviewReport, last: ForecastDay): string {
  const study = `${count(minutes, 'minute')} a day`;
  const end = byDate(last.date, date);
  return end === '' ? `On the day with ${study}` : `With ${study}${end}`;
}

function figure({ name, share, range }: Figure): Markup {
  const between = `${percent(range.low)} to ${percent(range.high)}`;
  return html`<div>
    <dt>${name}</dt>
    <dd>${percent(share)} <small>${between}</small></dd>
  </div>`;
}
