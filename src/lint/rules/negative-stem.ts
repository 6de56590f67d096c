import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { turningWord } from './reading/negation.js';
import { placeInPrompt } from './reading/prompt.js';

/** Off: where the exception is the point, as in a review of code, the negation belongs there. */
export const negativeStem: QuestionRule = {
  id: 'stem/negative',
  scope: 'question',
  severity: 'off',
  why: 'Knowing what is not so is easier than knowing what is, and a negation costs attention.',
  help: 'ask for what is true, with `kind: multi` if there is much of it',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: choice('Which of these methods is »NOT safe?', ['PUT', 'GET', 'HEAD']),
  good: choice('Which of these methods is unsafe?', ['PUT', 'GET', 'HEAD']),

  check(subject) {
    const found = turningWord(subject.question);
    if (found === undefined) return [];
    return [{ place: placeInPrompt(subject, found).place, message: 'the question asks for what is not so' }];
  },
};
