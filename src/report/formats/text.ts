import type { ReportDocument } from '../document.js';
import { wrap } from '../words.js';
import { type Format, type Screen, screenOf } from './format.js';
import { areaLines } from './text/area-lines.js';
import { daysLines } from './text/days-lines.js';
import { detailLines } from './text/detail-lines.js';
import { headline } from './text/headline.js';
import { itemLines } from './text/item-lines.js';
import { outlookLines } from './text/outlook-lines.js';
import { periodLines } from './text/period-lines.js';
import { practiceLines, skillLines } from './text/practice-lines.js';
import { flagLines, weakestLines } from './text/question-lines.js';

/** Lines that belong together; none where there is nothing to say. */
type Block = (document: ReportDocument, screen: Screen) => readonly string[];

/** The report for people, the most important first. */
export const text: Format = (document, wanted = {}) => {
  const screen = screenOf(wanted);
  const blocks = blocksOf(document)
    .map((block) => block(document, screen))
    .filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function blocksOf(document: ReportDocument): readonly Block[] {
  if (document.items !== null) return [itemLines, flagLines];
  if (document.detail !== null) return [areaLines, detailLines, nextLine];
  if (document.period !== null) return [periodLines, daysLines, skillLines, nextLine];
  if (document.totals.reviews === 0) return [headline, nothingYet];
  return [headline, outlookLines, areaLines, practiceLines, skillLines, weakestLines, nextLine];
}

const nothingYet: Block = ({ next }, { width }) =>
  wrap(`You have not answered any question yet. To begin, run: ${next}`, width);

const nextLine: Block = ({ next }, { width, paint }) =>
  wrap(`Next: ${next}`, width).map((line) => paint.strong(line));
