import type { AreaReport } from '../../document.js';
import type { Paint } from '../../paint.js';
import { bar, elide, range } from '../../words.js';
import type { Screen } from '../format.js';
import { trendOf } from './trend.js';

/** With less room than this for the names, areas are stacked instead of put into a table. */
const narrowestName = 18;
const gap = '  ';

/** A column beside the name. */
interface Column {
  readonly title: string;
  readonly right: boolean;
  cell(area: AreaReport): string;
  paint(area: AreaReport, text: string, paint: Paint): string;
}

export interface AreaTable {
  /** A heading and a line for each of some areas. */
  draw(heading: string, areas: readonly AreaReport[]): readonly string[];
}

/** Columns as wide as their widest cell in any of the areas; undefined where there is too little room. */
export function areaTable(areas: readonly AreaReport[], screen: Screen): AreaTable | undefined {
  const columns = columnsFor(areas, screen);
  const widths = columns.map(({ title, cell }) =>
    Math.max(title.length, ...areas.map((area) => cell(area).length)),
  );
  const room = screen.width - widths.reduce((sum, width) => sum + width + gap.length, 0);
  if (room < narrowestName) return undefined;
  const longest = Math.max('Other areas'.length, ...areas.map(({ title }) => title.length));
  const name = Math.min(longest, room);
  const row = (first: string, cell: (column: Column, padded: (text: string) => string) => string) =>
    [
      elide(first, name).padEnd(name),
      ...columns.map((each, index) => cell(each, padder(each, widths[index]))),
    ]
      .join(gap)
      .trimEnd();
  const { paint } = screen;
  const body = (area: AreaReport) =>
    row(area.title, (column, padded) => column.paint(area, padded(column.cell(area)), paint));
  const head = (title: string) => paint.strong(row(title, (column, padded) => padded(column.title)));
  return { draw: (title, some) => [head(title), ...some.map(body)] };
}

function padder({ right }: Column, width = 0): (text: string) => string {
  return (text) => (right ? text.padStart(width) : text.padEnd(width));
}

function columnsFor(areas: readonly AreaReport[], screen: Screen): readonly Column[] {
  const asIs = (_: AreaReport, text: string) => text;
  const weight = (area: AreaReport) => String(area.weight);
  const trend = (area: AreaReport) => trendOf(area.trend, screen);
  const weighed = new Set(areas.map(weight)).size > 1;
  const moved = areas.some((area) => trend(area) !== '');
  return [
    ...(weighed ? [{ title: 'weight', right: true, cell: weight, paint: asIs }] : []),
    { title: 'known today', right: false, cell: chanceCell, paint: paintChance },
    { title: 'answers', right: true, cell: ({ reviews }) => String(reviews), paint: asIs },
    { title: 'due', right: true, cell: ({ due }) => String(due), paint: paintDue },
    ...(moved ? [{ title: 'trend', right: false, cell: trend, paint: asIs }] : []),
  ];
}

export function chanceCell({ mastery }: AreaReport): string {
  return `${bar(mastery.mean)} ${range(mastery)}`;
}

export function paintChance(area: AreaReport, text: string, paint: Paint): string {
  if (area.weak) return paint.bad(text);
  return area.mastery.mean >= 0.8 ? paint.good(text) : text;
}

function paintDue({ due }: AreaReport, text: string, paint: Paint): string {
  return due > 0 ? paint.warn(text) : text;
}
