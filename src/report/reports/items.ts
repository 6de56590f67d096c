import { grouped } from '../../learn/grouped.js';
import { isWrong, optionId, type OptionsBody } from '../../model/kinds/options.js';
import type { Question } from '../../model/question.js';
import { isAnswer, type Review } from '../../model/review.js';
import type { ItemReport, ItemsReport } from '../document.js';
import type { Facts } from '../facts.js';
import { correlation, median } from '../statistics.js';
import { type SessionSums, restScore, sessionSums } from '../rest-score.js';

/** Fewer answers than this say nothing about a question. */
const minimum = 30;

/** How the questions themselves do, over the whole log; null unless asked for. */
export function items({ input, questions }: Facts): ItemsReport | null {
  if (input.view?.items !== true) return null;
  const answers = input.reviews.filter(isAnswer);
  const byQuestion = grouped(answers, ({ question }) => question);
  const sessions = sessionSums(answers);
  const counted = questions.map((question) => ({
    question,
    // Answers to an earlier wording say nothing about this one.
    answers: (byQuestion.get(question.id) ?? []).filter((each) => each.contentHash === question.contentHash),
  }));
  return {
    minimum,
    items: counted
      .filter((each) => each.answers.length >= minimum)
      .map((each) => itemOf(each.question, each.answers, sessions))
      .sort((a, b) => a.difficulty - b.difficulty || (a.question < b.question ? -1 : 1)),
    tooFew: counted.filter((each) => byQuestion.has(each.question.id) && each.answers.length < minimum)
      .length,
  };
}

function itemOf(question: Question, answers: readonly Review[], sessions: SessionSums): ItemReport {
  const score = answers.reduce((sum, each) => sum + each.score, 0);
  return {
    question: question.id,
    answers: answers.length,
    difficulty: Math.min(1, score / answers.length),
    discrimination: discriminationOf(answers, sessions),
    unchosen: unchosenOf(question, answers),
    medianSeconds: median(answers.map(({ seconds }) => seconds)),
    hinted: answers.filter(({ hints }) => hints > 0).length / answers.length,
  };
}

/**
 * The corrected item-rest correlation: of the score here with the mean of what else was answered in the session.
 * Source: Nunnally and Bernstein, Psychometric Theory, 3rd edition, chapter 8. A session stands for a person.
 */
function discriminationOf(answers: readonly Review[], sessions: SessionSums): number | null {
  const pairs = answers.flatMap((answer): [number, number][] => {
    const rest = restScore(sessions, answer);
    return rest === undefined ? [] : [[answer.score, rest]];
  });
  return pairs.length < minimum ? null : correlation(pairs);
}

function unchosenOf(question: Question, answers: readonly Review[]): readonly string[] {
  const body = optionsOf(question);
  if (body === undefined) return [];
  const chosen = new Set(answers.flatMap(({ response }): unknown[] => [response].flat()));
  return body.options
    .filter((option) => isWrong(option) && !chosen.has(optionId(option)))
    .map(({ text }) => text);
}

function optionsOf(question: Question): OptionsBody | undefined {
  return question.kind === 'choice' || question.kind === 'multi' ? question.body : undefined;
}
