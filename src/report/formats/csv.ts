import type { AreaReport, ItemReport } from '../document.js';
import type { Format } from './format.js';

export type Cell = string | number | boolean | null;

/** A table as RFC 4180 has it: of the areas, or of the questions where those are examined. */
export const csv: Format = ({ areas, items }) => {
  const rows = items === null ? areas.map(areaCells) : items.items.map(itemCells);
  const titles = items === null ? areaTitles : itemTitles;
  return [titles, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
};

const areaTitles = [
  ...['area', 'title', 'weight', 'questions', 'seen', 'answers', 'accuracy', 'minutes', 'mastery'],
  ...['mastery_low', 'mastery_high', 'enough', 'impact', 'recall_now', 'recall_at_interview', 'due', 'weak'],
];

function areaCells(area: AreaReport): readonly Cell[] {
  const { mastery, recallNow, recallAtInterview, reviews } = area;
  return [
    ...[area.area, area.title, area.weight, area.questions, area.seen, reviews, area.accuracy, area.minutes],
    ...[mastery.mean, mastery.low, mastery.high, area.enough, area.impact, recallNow, recallAtInterview],
    ...[area.due, area.weak],
  ];
}

const itemTitles = [
  ...['question', 'answers', 'difficulty', 'discrimination', 'median_seconds', 'hinted', 'unchosen'],
];

function itemCells(item: ItemReport): readonly Cell[] {
  const { question, answers, difficulty, discrimination, medianSeconds, hinted, unchosen } = item;
  return [question, answers, difficulty, discrimination, medianSeconds, hinted, unchosen.join('; ')];
}

/** Source of what a spreadsheet would run: OWASP, "CSV Injection". */
const formula = /^[=+\-@\t\r\n]/;

export function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  if (typeof value === 'boolean') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
