import { count, percent } from '../words.js';
import { visible } from '../visible.js';
import type { CohortArea, CohortDocument, CohortQuestion, Misleads } from './document.js';

const reasons: Readonly<Record<Misleads, (question: CohortQuestion) => string>> = {
  'sure-but-wrong': ({ sure, sureButWrong }) => `${sureButWrong} of ${sure} who were sure were wrong`,
  'wrong-option': ({ wrongOption }) => `more chose a wrong option than the right one${chosen(wrongOption)}`,
  'negative-fit': ({ fit }) => `those who know more get it wrong (fit ${fitText(fit)})`,
};

/** Why the question may mislead, as one sentence. */
export function misleadsSentence(question: CohortQuestion): string {
  const why = question.misleads.map((each) => reasons[each](question));
  const told = question.misleads.includes('wrong-option') ? '' : chosen(question.wrongOption);
  return `${visible(question.question)}: ${why.join('; ')}${told}`;
}

function chosen(option: CohortQuestion['wrongOption']): string {
  return option === null ? '' : ` (${count(option.learners, 'learner')} chose "${visible(option.text)}")`;
}

export function fitText(fit: number | null): string {
  return fit === null ? '?' : fit.toFixed(2);
}

/** "62 % (48-75 %)", or without the range where there is none. */
export function rightText({ accuracy, low, high }: CohortArea): string {
  return low === null || high === null
    ? percent(accuracy)
    : `${percent(accuracy)} (${Math.round(low * 100)}-${percent(high)})`;
}

export function headSentence({ learners, answers, files }: CohortDocument): string {
  const from = files === 0 ? 'from a server' : `from ${count(files, 'file')}`;
  return `${count(learners.length, 'learner')}, ${count(answers, 'answer')}, ${from}.`;
}

export const rightNote =
  'Right is the mean score of first answers, each learner counted once; the range in brackets is where 80 % of such ' +
  'groups would lie.';

/** How many could not be ranked, and why. */
export function fewSentence(
  all: readonly { readonly enough: boolean }[],
  what: string,
  minimum: number,
): string {
  const few = all.filter(({ enough }) => !enough).length;
  return few === 0 ? '' : `${count(few, what)} with fewer than ${minimum} learners: too few to rank.`;
}
