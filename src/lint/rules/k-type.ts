import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { asked, choice, optionList } from '../samples.js';
import { explains, labelsIn } from './reading/labels.js';
import { optionsOf } from './reading/options.js';

const statements = '|\n    Which are idempotent?\n\n    I. PUT\n    II. POST\n    III. DELETE';
const combinations = ['I and III only', 'I only', 'II and III'];

/** Letters that the prompt does not explain point at options: that is `mcq/positional-reference`. */
export const kType: QuestionRule = {
  id: 'mcq/k-type',
  scope: 'question',
  severity: 'info',
  why: 'Combinations of numbered statements test the skill of excluding combinations, and cost more time than they tell.',
  help: 'make the statements the options of a question of `kind: multi`',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: asked('choice', statements, optionList(combinations).replace('- ', '»- ')),
  good: choice('Which are idempotent?', ['PUT and DELETE', 'PUT and POST', 'POST and DELETE']),

  check({ question, node }) {
    if (question.kind !== 'choice') return [];
    const labels = optionsOf(question).map(({ text }) => labelsIn(text));
    const combined = labels.filter((each) => each.length > 0);
    const all = [...new Set(combined.flat())];
    const explained = all.length >= 2 && all.every((label) => explains(question.prompt, label));
    if (combined.length < 2 || !explained) return [];
    const place = get(node, 'options')?.place ?? headOf(node);
    return [{ place, message: `${combined.length} options are combinations of statements of the prompt` }];
  },
};
