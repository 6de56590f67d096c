import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { firstUnlike } from './reading/cues.js';
import { proseOf } from './reading/markdown.js';

const absolute =
  /\b(?:all|always|never|only|every|none|must|any|completely|entirely|impossible|no one|nobody|nothing)\b/i;

/** Off: in technical texts such words are often simply right (precision 0.25 to 0.58). */
export const absoluteTerms: QuestionRule = {
  id: 'cue/absolute-terms',
  scope: 'question',
  severity: 'off',
  why: 'What is said to hold always is mostly wrong, and practised takers of tests know it.',
  help: 'say the same without the word, or use such words in the key as well',
  bad: choice('What does a cache do?', ['It saves a read', '»It always saves memory', 'It sorts']),
  good: choice('What does a cache do?', ['It saves a read', 'It saves memory', 'It sorts']),

  check(subject) {
    const has = ({ text }: { text: string }) => absolute.test(proseOf(text));
    return firstUnlike(subject, has, 'a word such as "always" is only in wrong options');
  },
};
