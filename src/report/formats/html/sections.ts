import type { AreaReport, ReportDocument } from '../../document.js';
import { type Explained, explanations } from '../../explanations.js';
import {
  confidenceNames,
  dueSentence,
  flagSentence,
  honestySentence,
  interviewSentence,
  noInterviewSentence,
  skillName,
  totalsSentences,
  weakSentence,
} from '../../sentences.js';
import { count, percent, range } from '../../words.js';
import { direction } from '../text/trend.js';
import { daysChart } from './days-chart.js';
import { figures } from './figures.js';
import { forecastChart } from './forecast-chart.js';
import { html, type Markup, none } from './markup.js';
import { rangeBar, sparkline } from './small-charts.js';
import { table } from './table.js';

/** A part of the page; none where there is nothing to show. */
export type Section = (document: ReportDocument) => Markup;

export const readiness: Section = (document) => {
  const { interview, honesty, totals } = document;
  if (totals.reviews === 0 && interview === null) return none;
  const day = interview === null ? noInterviewSentence(document) : interviewSentence(interview);
  return html`<section>
    <h2>Readiness</h2>
    <p>${day}</p>
    ${totals.reviews === 0 ? none : figures(document)}
    ${interview === null || interview.minutes === 0 || totals.reviews === 0 ? none : forecastChart(interview)}
    ${honesty === null ? none : html`<p>${honestySentence(honesty)}</p>`}
    ${note('readiness', ...(interview === null ? [] : (['forecast'] as const)))}
  </section>`;
};

export const areas: Section = ({ areas: all }) => {
  const asked = all.filter(({ weight }) => weight > 0);
  const left = all.filter(({ weight, reviews }) => weight === 0 && reviews > 0);
  if (asked.length === 0) return none;
  const names = left.map(({ area, reviews }) => `${area} (${count(reviews, 'answer')})`).join(', ');
  return html`<section>
    <h2>Areas</h2>
    ${table<AreaReport>('Costliest first; those of which too little is known last', areaColumns, asked)}
    ${left.length === 0 ? none : html`<p>Not part of your interview: ${names}.</p>`}
    ${note('areas', 'order', 'due', 'trend')}
  </section>`;
};

const areaColumns = [
  { title: 'Area', cell: ({ title }: AreaReport) => title },
  { title: 'Known today', cell: known },
  { title: 'Answers', number: true, cell: ({ reviews }: AreaReport) => String(reviews) },
  { title: 'Due', number: true, cell: ({ due }: AreaReport) => String(due) },
  { title: 'Trend', cell: trend },
  { title: 'Time', number: true, cell: ({ minutes }: AreaReport) => `${Math.round(minutes)} min` },
  { title: 'Weight', number: true, cell: ({ weight }: AreaReport) => String(weight) },
];

function known(area: AreaReport): Markup {
  if (!area.enough) return html`<span class="quiet">not enough answers yet</span>`;
  const words = html`${range(area.mastery)}${area.weak ? html` <span class="weak">weak</span>` : none}`;
  return html`<span class="known">${rangeBar(area)}${words}</span>`;
}

function trend({ trend: weeks }: AreaReport): Markup {
  return weeks.length < 2 ? none : html`<span class="known">${sparkline(weeks)}${direction(weeks)}</span>`;
}

export const practice: Section = (document) => {
  if (document.totals.reviews === 0)
    return html`<section>
      <h2>So far</h2>
      <p>You have not answered any question yet.</p>
    </section>`;
  const lines = [...totalsSentences(document.totals), dueSentence(document)];
  const title = document.period === null ? 'So far' : 'In that time';
  return html`<section>
    <h2>${title}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)} ${daysChart(document)} ${note('totals')}
  </section>`;
};

export const skills: Section = ({ skills: all, calibration }) =>
  html`<section>
    <h2>Skills and confidence</h2>
    <div class="columns">
      ${table(
        'Right answers by skill',
        skillColumns,
        all.map((each) => ({ ...each, name: skillName(each.skill), answers: each.reviews })),
      )}
      ${table(
        'Right answers by how sure you were',
        skillColumns,
        calibration.map((each) => ({ ...each, name: confidenceNames[each.confidence] })),
      )}
    </div>
    ${note('skills', ...(calibration.length === 0 ? [] : (['calibration'] as const)))}
  </section>`;

interface Share {
  readonly name: string;
  readonly answers: number;
  readonly accuracy: number | null;
}

const skillColumns = [
  { title: '', cell: ({ name }: Share) => name },
  {
    title: 'Right',
    number: true,
    cell: ({ accuracy }: Share) => (accuracy === null ? '' : percent(accuracy)),
  },
  { title: 'Answers', number: true, cell: ({ answers }: Share) => String(answers) },
];

export const questions: Section = ({ weakest, flags }) =>
  html`<section>
    ${list('Questions to look at again', weakest.map(weakSentence), note('weakest'))}
    ${list('Flagged questions', flags.map(flagSentence), none)}
  </section>`;

function list(title: string, lines: readonly string[], after: Markup): Markup {
  if (lines.length === 0) return none;
  return html`<h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li class="id">${line}</li>`)}
    </ul>
    ${after}`;
}

export function note(...names: readonly Explained[]): Markup {
  return html`${names.map((name) => html`<p class="quiet">${explanations[name]}</p>`)}`;
}
