import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { proseOf } from './reading/markdown.js';
import { optionNode, optionsOf } from './reading/options.js';

const vague =
  /\b(?:usually|often|sometimes|generally|typically|frequently|rarely|seldom|occasionally|probably|perhaps|may|might|mostly)\b/i;

/** Off: in technical texts such words are often simply right (precision 0.25 to 0.58). */
export const vagueTerms: QuestionRule = {
  id: 'cue/vague-terms',
  scope: 'question',
  severity: 'off',
  why: 'How often is often? Two experts read such a word differently, and what may be is hardly ever wrong.',
  help: 'say when it holds, or how often',
  bad: choice('What does a cache do?', ['It saves a read', '»It often sorts', 'It locks']),
  good: choice('What does a cache do?', ['It saves a read', 'It sorts', 'It locks']),

  check({ question, node }) {
    return optionsOf(question).flatMap(({ text }, index) => {
      const word = vague.exec(proseOf(text))?.[0];
      const place = optionNode(node, index)?.place;
      return word === undefined || place === undefined ? [] : [{ place, message: `"${word}" is vague` }];
    });
  },
};
