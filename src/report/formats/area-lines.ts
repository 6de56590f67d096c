import type { AreaReport } from '../document.js';
import type { Paint } from '../paint.js';
import { enoughAnswers } from '../weakness.js';
import { bar, count, elide, hanging, range, wrap } from '../words.js';
import type { Screen } from './format.js';

/** With less room than this for the names, areas are stacked instead of put into a table. */
const narrowestName = 28;
const gap = '  ';
const headings = { chance: 'chance of a right answer', answers: 'answers', due: 'due' };

/**
 * Weak areas, the others, and those of which too little is known: a heading and a line an area (narrow:
 * more).
 */
export function areaLines(areas: readonly AreaReport[], screen: Screen): string[] {
  const known = areas.filter((area) => area.reviews >= enoughAnswers);
  const weak = known.filter((area) => area.weak);
  const others = known.filter((area) => !area.weak);
  const columns = columnsFor(known, screen.width);
  const draw = (heading: string, group: readonly AreaReport[]) =>
    columns === undefined ? stack(heading, group, screen) : table(heading, group, { columns, screen });
  return [
    ...section(weak, (group) => draw('Weak areas', group)),
    ...section(others, (group) => draw(weak.length > 0 ? 'Other areas' : 'Areas', group)),
    ...section(known, () => legend(screen)),
    ...section(
      areas.filter((area) => area.reviews < enoughAnswers),
      (group) => unknown(group, screen),
    ),
  ];
}

/** The lines about some areas and an empty one after them; nothing where there are no such areas. */
function section(
  areas: readonly AreaReport[],
  draw: (areas: readonly AreaReport[]) => readonly string[],
): readonly string[] {
  return areas.length > 0 ? [...draw(areas), ''] : [];
}

interface Columns {
  readonly name: number;
  readonly chance: number;
  readonly answers: number;
  readonly due: number;
}

/**
 * Each column as wide as its widest cell, the names as far as there is room; undefined where there is too
 * little.
 */
function columnsFor(areas: readonly AreaReport[], width: number): Columns | undefined {
  const widest = (heading: string, cell: (area: AreaReport) => string) =>
    Math.max(heading.length, ...areas.map((area) => cell(area).length));
  const chance = widest(headings.chance, chanceCell);
  const answers = widest(headings.answers, (area) => String(area.reviews));
  const due = widest(headings.due, (area) => String(area.due));
  const room = width - chance - answers - due - 3 * gap.length;
  const longest = widest('Other areas', (area) => area.title);
  return room < narrowestName ? undefined : { name: Math.min(longest, room), chance, answers, due };
}

function chanceCell({ mastery }: AreaReport): string {
  return `${bar(mastery.mean)} ${range(mastery)}`;
}

function table(
  heading: string,
  areas: readonly AreaReport[],
  { columns, screen: { paint } }: { columns: Columns; screen: Screen },
): readonly string[] {
  const head = [
    heading.padEnd(columns.name),
    headings.chance.padEnd(columns.chance),
    headings.answers.padStart(columns.answers),
    headings.due.padStart(columns.due),
  ];
  const rows = areas.map((area) => [
    elide(area.title, columns.name).padEnd(columns.name),
    paintChance(area, chanceCell(area).padEnd(columns.chance), paint),
    String(area.reviews).padStart(columns.answers),
    paintDue(area, String(area.due).padStart(columns.due), paint),
  ]);
  return [paint.strong(head.join(gap)), ...rows.map((row) => row.join(gap))];
}

function stack(heading: string, areas: readonly AreaReport[], { width, paint }: Screen): readonly string[] {
  const indented = (text: string) => wrap(text, width - gap.length).map((line) => gap + line);
  const lines = areas.flatMap((area) => [
    ...wrap(area.title, width),
    ...indented(chanceCell(area)).map((line) => paintChance(area, line, paint)),
    ...indented(`${count(area.reviews, 'answer')}, ${area.due} due`),
  ]);
  return [paint.strong(heading), ...lines];
}

function paintChance(area: AreaReport, text: string, paint: Paint): string {
  if (area.weak) return paint.bad(text);
  return area.mastery.mean >= 0.8 ? paint.good(text) : text;
}

function paintDue(area: AreaReport, text: string, paint: Paint): string {
  return area.due > 0 ? paint.warn(text) : text;
}

function legend({ width, paint }: Screen): readonly string[] {
  const words = 'The range in brackets is where the true chance very likely lies (80 % sure).';
  return wrap(words, width).map((line) => paint.dim(line));
}

function unknown(areas: readonly AreaReport[], { width, paint }: Screen): readonly string[] {
  const lines = areas.flatMap(({ title, reviews, due }) => {
    const words = `${title}: not enough answers yet (${reviews})`;
    return hanging(due > 0 ? `${words}, ${due} due` : words, width);
  });
  return [paint.strong('Still to find out'), ...lines];
}
