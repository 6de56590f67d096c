import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { optionNode, optionsOf } from './reading/options.js';

/** "None of them" is left alone: it may be what is asked for. */
const none =
  /^\W*(?:none|neither)(?: of)?(?: the| these| those)?(?: (?:above|these|those|other (?:options|answers|choices)|options|answers|choices|preceding))(?: (?:above|given|listed))?(?: (?:is|are) (?:correct|right|true))?\W*$/i;

export const noneOfTheAbove: QuestionRule = {
  id: 'mcq/none-of-the-above',
  scope: 'question',
  severity: 'info',
  why: 'Whoever chooses it rightly has shown to know what is wrong, and not what is right.',
  help: 'name what is right, or one more mistake that people make',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: choice('Which method is safe?', ['»None of these', 'PUT', 'POST']),
  good: choice('How many of the two threads finish?', ['None of them', 'Only one', 'Both']),

  check({ question, node }) {
    return optionsOf(question).flatMap(({ text }, index) => {
      const place = none.test(text) ? optionNode(node, index)?.place : undefined;
      if (place === undefined) return [];
      return [{ place, message: 'an option that stands for none of the others names no answer' }];
    });
  },
};
