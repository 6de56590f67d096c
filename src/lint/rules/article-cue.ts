import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { firstUnlike } from './reading/cues.js';
import { promptProse } from './reading/prose.js';

/** Off: letters are no sounds ("an hour", "a union"), so that every other finding was none. */
export const articleCue: QuestionRule = {
  id: 'cue/grammar',
  scope: 'question',
  severity: 'off',
  why: 'An option that does not fit the end of the prompt is seen to be wrong without reading it.',
  help: 'end the prompt with "a or an", or move the article into the options',
  bad: choice('"What finds rows by value is an:"', ['index', '»cursor', 'array']),
  good: choice('"What finds rows by value is:"', ['an index', 'a cursor', 'an array']),

  check(subject) {
    const end = promptProse(subject.question).prose.trimEnd().slice(-40);
    const article = /\b(an?)\s*(?:_{3,}|\.{3}|:)?\s*$/i.exec(end)?.[1];
    if (article === undefined) return [];
    const clashes = ({ text }: { text: string }) => /^\W*[aeiou]/i.test(text) !== (article.length === 2);
    return firstUnlike(
      subject,
      clashes,
      `this option does not go with "${article}" at the end of the prompt`,
    );
  },
};
