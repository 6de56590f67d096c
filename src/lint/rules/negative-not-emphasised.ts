import type { QuestionRule } from '../rule.js';
import { choice } from '../samples.js';
import { isMarked, turningWord } from './reading/negation.js';
import { placeInPrompt } from './reading/prompt.js';

/** Only what turns the choice around: "which are not", "all but", not what a clause within the sentence denies. */
export const negativeNotEmphasised: QuestionRule = {
  id: 'stem/negative-not-emphasised',
  scope: 'question',
  severity: 'info',
  fixable: true,
  why: 'Whoever overlooks the little word answers the opposite question, and learns nothing from being marked wrong.',
  help: 'write the word in capitals, or ask for what is true',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: choice('Which of these methods is »not safe?', ['PUT', 'GET', 'HEAD']),
  good: choice('Which of these methods is NOT safe?', ['PUT', 'GET', 'HEAD']),

  check(subject) {
    const found = turningWord(subject.question);
    if (found === undefined || found.part !== found.part.toLowerCase() || isMarked(subject.question, found))
      return [];
    const { place, exact } = placeInPrompt(subject, found);
    const message = `"${found.part}" turns the question around, and is easily overlooked`;
    const edits = [{ place, text: found.part.toUpperCase() }];
    // "isn't" has no word of its own to write in capitals.
    const fixable = exact && !found.part.includes("'");
    const fix = { description: `write "${found.part.toUpperCase()}"`, edits };
    return [{ place, message, ...(fixable ? { fix } : {}) }];
  },
};
