import { type Cell, cell } from '../../formats/csv.js';
import type { CohortQuestion } from '../document.js';
import type { CohortFormat } from './format.js';

/** A table of the questions as RFC 4180 has it. */
export const csv: CohortFormat = ({ questions }) =>
  [titles, ...questions.map(cells)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const titles = [
  ...['question', 'area', 'learners', 'answers', 'accuracy', 'fit', 'sure', 'sure_but_wrong'],
  ...['wrong_option', 'wrong_option_learners', 'misleads', 'enough'],
];

function cells(each: CohortQuestion): readonly Cell[] {
  const { question, area, learners, answers, accuracy, fit, sure, sureButWrong, wrongOption } = each;
  return [
    ...[question, area, learners, answers, accuracy, fit, sure, sureButWrong],
    ...[wrongOption?.text ?? null, wrongOption?.learners ?? null, each.misleads.join('; '), each.enough],
  ];
}
