import { quote } from '../../model/quote.js';
import type { Question } from '../../model/question.js';
import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { placeInPrompt } from './reading/prompt.js';
import { promptProse } from './reading/prose.js';

/** Shorter forms are words of the language as well. */
const shortest = 4;

/** Code is not read: there the answer may have to be found. Nor is a choice that the prompt offers. */
export const answerInPrompt: QuestionRule = {
  id: 'text/answer-in-prompt',
  scope: 'question',
  severity: 'warn',
  why: 'An answer that stands in the prompt can be copied without knowing anything.',
  help: 'say it in other words, or ask for something else',
  bad: asked('text', 'What is a »covering index called?', 'accept: [covering]'),
  good: asked('text', 'Is such an index called clustered or covering?', 'accept: [covering]'),

  check(subject) {
    const found = answerIn(subject.question);
    if (found === undefined) return [];
    const message = `the prompt gives the answer away: ${quote(found.part)}`;
    return [{ place: placeInPrompt(subject, found).place, message }];
  },
};

function answerIn(question: Question): { readonly index: number; readonly part: string } | undefined {
  if (question.kind !== 'text') return undefined;
  const { prose } = promptProse(question);
  const folded = prose.toLowerCase();
  for (const form of question.body.accept) {
    const word = form.trim().toLowerCase();
    const index = word.length < shortest ? -1 : folded.indexOf(word);
    if (index < 0 || !/\p{L}{3}/u.test(word)) continue;
    const [before, after] = [folded.slice(0, index), folded.slice(index + word.length)];
    if (isWhole(before, after) && !isOffered(before, after))
      return { index, part: prose.slice(index, index + word.length) };
  }
  return undefined;
}

function isWhole(before: string, after: string): boolean {
  return !/[\p{L}\p{N}_-]$/u.test(before.slice(-2)) && !/^[\p{L}\p{N}_-]/u.test(after.slice(0, 2));
}

/** One of several words to choose from: "A or B", "A, B or C". */
function isOffered(before: string, after: string): boolean {
  return (
    /(?:\bor|\/|,)\s*["'*_]*$/.test(before.slice(-8)) || /^["'*_]*(?:\s+or\b|\s*\/|,)/.test(after.slice(0, 8))
  );
}
