import type { AreaReport, ReportDocument } from './document.js';
import type { ReportInput } from './input.js';
import * as reports from './reports/all.js';
import { enoughAnswers } from './weakness.js';

export function buildReport(input: ReportInput): ReportDocument {
  const areas = reports.areas(input);
  return {
    version: 1,
    generatedAt: new Date(input.now.at).toISOString(),
    interview: null,
    totals: reports.totals(input),
    areas,
    skills: reports.skills(input),
    weakest: reports.weakest(input),
    next: nextCommand(areas),
  };
}

/** A drill in the weakest area of which enough is known and that has questions, or else in all of them. */
function nextCommand(weakestFirst: readonly AreaReport[]): string {
  const target = weakestFirst.find((area) => area.reviews >= enoughAnswers && area.questions > 0);
  return target === undefined ? 'prep drill' : `prep drill ${target.area}`;
}
