import type { AreaReport, ReportDocument } from '../../document.js';
import { count, elide, range, wrap } from '../../words.js';
import type { Screen } from '../format.js';
import { areaTable, chanceCell, paintChance } from './area-table.js';
import { dimmed, entries, explained, heading } from './lines.js';
import { trendOf } from './trend.js';

/** Weak areas, the others, those of which too little is known, and those that the plan leaves out. */
export function areaLines({ areas }: Pick<ReportDocument, 'areas'>, screen: Screen): readonly string[] {
  const asked = areas.filter(({ weight }) => weight > 0);
  const known = asked.filter(({ enough }) => enough);
  const weak = known.filter((area) => area.weak);
  const others = known.filter((area) => !area.weak);
  const draw = drawer(known, screen);
  const sections = [
    section(weak, (group) => draw('Weak areas', group)),
    section(others, (group) => draw(weak.length > 0 ? 'Other areas' : 'Areas', group)),
    section(known, () => legend(screen)),
    section(
      asked.filter(({ enough }) => !enough),
      (group) => unknown(group, screen),
    ),
    section(
      areas.filter(({ weight, reviews }) => weight === 0 && reviews > 0),
      (group) => leftOut(group, screen),
    ),
  ];
  return sections.flat();
}

/** Nothing where there are no such areas. */
function section(
  areas: readonly AreaReport[],
  draw: (areas: readonly AreaReport[]) => readonly string[],
): readonly string[] {
  return areas.length > 0 ? draw(areas) : [];
}

type Draw = (title: string, areas: readonly AreaReport[]) => readonly string[];

/** A table, or one area below the other where that has no room, or sentences where lines are read aloud. */
function drawer(known: readonly AreaReport[], screen: Screen): Draw {
  if (screen.accessible) {
    return (title, areas) => [
      ...heading(title, screen),
      ...entries(
        areas.map((area) => spoken(area, screen)),
        screen,
      ),
    ];
  }
  const table = areaTable(known, screen);
  if (table !== undefined) return table.draw;
  return (title, areas) => [...heading(title, screen), ...areas.flatMap((area) => stacked(area, screen))];
}

function stacked(area: AreaReport, screen: Screen): readonly string[] {
  const { width, paint } = screen;
  const trend = trendOf(area.trend, screen);
  const facts = `${count(area.reviews, 'answer')}, ${area.due} due${trend === '' ? '' : ` ${trend}`}`;
  const indented = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  return [
    elide(area.title, width),
    ...indented(chanceCell(area)).map((line) => paintChance(area, line, paint)),
    ...indented(facts),
  ];
}

function spoken(area: AreaReport, screen: Screen): string {
  const trend = trendOf(area.trend, screen);
  const facts = `${range(area.mastery)} known, ${count(area.reviews, 'answer')}, ${area.due} due`;
  return `${area.title}: ${facts}${trend === '' ? '' : `, ${trend}`}.`;
}

function legend(screen: Screen): readonly string[] {
  if (screen.explain) return explained(['areas', 'order', 'due', 'trend'], screen);
  return dimmed('Costliest first. The truth lies in the range in brackets, with 80 % certainty.', screen);
}

function unknown(areas: readonly AreaReport[], screen: Screen): readonly string[] {
  const names = areas.map(({ title, reviews }) => `${title} (${reviews})`);
  return entries([`Not enough answers yet: ${names.join(', ')}`], screen);
}

function leftOut(areas: readonly AreaReport[], screen: Screen): readonly string[] {
  const names = areas.map(({ area, reviews }) => `${area} (${count(reviews, 'answer')})`);
  return dimmed(`Not part of your interview: ${names.join(', ')}.`, screen);
}
