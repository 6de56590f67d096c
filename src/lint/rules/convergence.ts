import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { contentWords, indexOf } from './reading/cues.js';
import { keyAndOthers, optionNode } from './reading/options.js';

/** Off: its precision was 0.25 to 0.58. */
export const convergence: QuestionRule = {
  id: 'cue/convergence',
  scope: 'question',
  severity: 'off',
  why: 'Authors vary the key to get wrong options, so that the option that shares most with the others is right.',
  help: 'let wrong options share as much with each other as with the key',
  bad: choice('How is a row found?', [
    '»Hashed index lookup',
    'Hashed table sweep',
    'Index rebuild',
    'Lookup cursor',
  ]),
  good: choice('How is a row found?', ['Hashed index', 'Hashed sweep', 'Index cursor', 'Sweep cursor']),

  check({ question, node }) {
    const found = keyAndOthers(question);
    if (found === undefined || found.others.length < 2) return [];
    const words = [found.key, ...found.others].map(({ text }) => contentWords(text));
    const [key = 0, ...others] = words.map((own) =>
      words.reduce(
        (sum, other) => sum + (own === other ? 0 : [...own].filter((word) => other.has(word)).length),
        0,
      ),
    );
    const place = optionNode(node, indexOf(question, found.key))?.place;
    if (place === undefined || key < 2 || key < 1.5 * Math.max(...others)) return [];
    return [{ place, message: 'the key shares more words with the other options than any of them does' }];
  },
};
