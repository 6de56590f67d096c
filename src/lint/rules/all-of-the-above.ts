import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { optionNode, optionsOf } from './reading/options.js';

/** "All of them" is left alone: it may be what is asked for. */
const all =
  /^\W*all(?: of)?(?: the| these| those)?(?: (?:above|these|those|other (?:options|answers|choices)|options|answers|choices|preceding))(?: (?:above|given|listed))?(?: (?:is|are) (?:correct|right|true))?\W*$/i;

export const allOfTheAbove: QuestionRule = {
  id: 'mcq/all-of-the-above',
  scope: 'question',
  severity: 'warn',
  why: 'Whoever knows two options to be right need not look at the third, and the first right one misleads the hasty.',
  help: 'ask for every right option with `kind: multi`',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: choice('Which methods are safe?', ['»All of the above', 'GET', 'HEAD']),
  good: choice('How many of the two threads finish?', ['All of them', 'Only one', 'Neither']),

  check({ question, node }) {
    return optionsOf(question).flatMap(({ text }, index) => {
      const place = all.test(text) ? optionNode(node, index)?.place : undefined;
      if (place === undefined) return [];
      return [{ place, message: 'an option that stands for all the others tests less than they do' }];
    });
  },
};
