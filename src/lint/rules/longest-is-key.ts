import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { isLongest, keyAndOthers, lengthOf, optionNode } from './reading/options.js';

/** At a glance a difference is seen from a quarter on, and among short texts only from ten characters on. */
const ratio = 1.25;
const difference = 10;

export const longestIsKey: QuestionRule = {
  id: 'mcq/longest-is-key',
  scope: 'question',
  severity: 'info',
  why: 'Authors qualify what is right until nobody can object, so the longest option is the best guess.',
  help: 'move conditions into the prompt or the explanation, or give the wrong options as many',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: choice('When does an index help?', [
    '»When the query selects few of the rows of a large table',
    'When the table is small',
    'When the rows are wide',
  ]),
  good: choice('When does an index help?', [
    'When few rows are selected',
    'When the table is small',
    'When the rows are wide',
  ]),

  check({ question, node }) {
    const found = keyAndOthers(question);
    if (found === undefined || question.kind !== 'choice') return [];
    const { key, others } = found;
    const place = optionNode(node, question.body.options.indexOf(key))?.place;
    const next = Math.max(...others.map(lengthOf));
    const visible = lengthOf(key) >= ratio * next && lengthOf(key) - next >= difference;
    if (place === undefined || !visible || !isLongest(key, others)) return [];
    return [{ place, message: `the key has ${lengthOf(key)} characters, the next longest option ${next}` }];
  },
};
