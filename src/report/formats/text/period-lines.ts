import { areaTitle } from '../../../model/areas.js';
import type { Activity, PeriodReport, ReportDocument } from '../../document.js';
import { count, elide, percent } from '../../words.js';
import type { Screen } from '../format.js';
import { entries, explained, heading, table } from './lines.js';

/** What the columns of both tables are made of. */
const measures = [
  { name: 'answers', of: ({ answers }: Activity) => String(answers) },
  { name: 'right', of: ({ accuracy }: Activity) => (accuracy === null ? 'none' : percent(accuracy)) },
  { name: 'minutes', of: ({ minutes }: Activity) => String(Math.round(minutes)) },
  { name: 'days', of: ({ daysPractised }: Activity) => String(daysPractised) },
];
const narrowestTable = 76;
const nameWidth = 24;

/** What was done in a time, beside the time before, in all and by area. */
export function periodLines({ period }: ReportDocument, screen: Screen): readonly string[] {
  if (period === null) return [];
  const title = `${period.since} to ${period.until}, ${count(period.days, 'day')}: before -> now`;
  const rows = [
    { name: 'All areas', now: period.now, before: period.before },
    ...period.areas.map(({ area, now, before }) => ({ name: areaTitle(area), now, before })),
  ];
  const spoken = screen.accessible || screen.width < narrowestTable;
  const lines = spoken ? entries(rows.map(sentence), screen) : columns(rows, screen);
  return [...heading(title, screen), ...lines, ...explained(['period'], screen)];
}

type Row = Pick<PeriodReport, 'now' | 'before'> & { readonly name: string };

function columns(rows: readonly Row[], { paint }: Screen): readonly string[] {
  const cells = rows.map(({ name, now, before }) => [
    elide(name, nameWidth),
    ...measures.map(({ of }) => `${of(before)} -> ${of(now)}`),
  ]);
  const right = measures.map((_, index) => index + 1);
  const [head = '', ...body] = table([['', ...measures.map(({ name }) => name)], ...cells], right);
  return [paint.dim(head), ...body];
}

function sentence({ name, now, before }: Row): string {
  return `${name}: ${measures.map((measure) => `${measure.name} ${measure.of(before)} -> ${measure.of(now)}`).join(', ')}`;
}
