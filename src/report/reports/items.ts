import { isWrong, optionId, type OptionsBody } from '../../model/kinds/options.js';
import type { Question } from '../../model/question.js';
import type { ItemReport, ItemsReport } from '../document.js';
import type { Facts } from '../facts.js';
import { type ItemTally, itemTallies } from '../item-tally.js';
import { correlation, median } from '../statistics.js';

/** Fewer answers than this say nothing about a question. */
const minimum = 30;

/** How the questions themselves do, over the whole log; null unless asked for. */
export function items({ input, questions }: Facts): ItemsReport | null {
  if (input.view?.items !== true) return null;
  const { byQuestion, answered } = itemTallies(input.log.bySession(), questions);
  const counted = questions.flatMap((question) => {
    const tally = byQuestion.get(question.id);
    return tally === undefined ? [] : [{ question, tally, enough: tally.scores.length >= minimum }];
  });
  return {
    minimum,
    items: counted
      .filter(({ enough }) => enough)
      .map(({ question, tally }) => itemOf(question, tally))
      .sort((a, b) => a.difficulty - b.difficulty || (a.question < b.question ? -1 : 1)),
    tooFew: counted.filter(({ question, enough }) => answered.has(question.id) && !enough).length,
  };
}

function itemOf(question: Question, tally: ItemTally): ItemReport {
  const { scores, seconds, hinted } = tally;
  const score = scores.reduce((sum, each) => sum + each, 0);
  return {
    question: question.id,
    answers: scores.length,
    difficulty: Math.min(1, score / scores.length),
    discrimination: discriminationOf(tally),
    unchosen: unchosenOf(question, tally),
    medianSeconds: median(seconds),
    hinted: hinted / scores.length,
  };
}

/**
 * The corrected item-rest correlation: of the score here with the mean of what else was answered in the session.
 * Source: Nunnally and Bernstein, Psychometric Theory, 3rd edition, chapter 8. A session stands for a person.
 */
function discriminationOf({ pairs }: ItemTally): number | null {
  return pairs.length < minimum ? null : correlation(pairs);
}

function unchosenOf(question: Question, { chosen }: ItemTally): readonly string[] {
  const body = optionsOf(question);
  if (body === undefined) return [];
  return body.options
    .filter((option) => isWrong(option) && !chosen.has(optionId(option)))
    .map(({ text }) => text);
}

function optionsOf(question: Question): OptionsBody | undefined {
  return question.kind === 'choice' || question.kind === 'multi' ? question.body : undefined;
}
