import { isWrong, optionId, type OptionsBody } from '../../model/kinds/options.js';
import type { Question } from '../../model/question.js';
import { correlation } from '../statistics.js';
import type { CohortQuestion, Misleads } from './document.js';
import { type CohortAnswer, type FirstAnswers, otherScore } from './first-answers.js';

/** A first answer, and whose it is. */
export interface Given {
  readonly learner: FirstAnswers;
  readonly answer: CohortAnswer;
}

export interface QuestionOf {
  readonly question: string;
  readonly area: string;
  /** How often it was answered, again and again. */
  readonly answers: number;
  readonly given: readonly Given[];
  /** As it stands in the packs now; undefined where it is gone. */
  readonly known: Question | undefined;
  readonly minimum: { readonly learners: number; readonly fit: number };
}

/** So many learners, and so large a share of those who were sure, call a question misleading. */
const fewestMisled = 3;
const shareMisled = 0.3;

export function cohortQuestion(asked: QuestionOf): CohortQuestion {
  const { question, area, answers, given, minimum, known } = asked;
  const learners = given.length;
  const sure = given.filter(({ answer }) => answer.confidence === 'sure');
  const counted = {
    ...{ question, area, learners, answers },
    accuracy: given.reduce((sum, { answer }) => sum + answer.score, 0) / learners,
    fit: fitOf(given, minimum.fit),
    sure: sure.length,
    sureButWrong: sure.filter(({ answer }) => answer.score < 0.5).length,
    responses: given.map(({ answer }) => ({ ...answer, learners: 1 })),
  };
  return questionFrom(counted, known, minimum.learners);
}

/** A question as it is counted, here or by a server. */
export interface CountedQuestion extends Pick<
  CohortQuestion,
  'question' | 'area' | 'learners' | 'answers' | 'accuracy' | 'fit' | 'sure' | 'sureButWrong'
> {
  /** First answers, each with how many learners gave it. */
  readonly responses: readonly {
    readonly contentHash: string;
    readonly response: unknown;
    readonly learners: number;
  }[];
}

/** `known`: the question as it stands in the packs now. */
export function questionFrom(
  { responses, ...counted }: CountedQuestion,
  known: Question | undefined,
  minimum: number,
): CohortQuestion {
  const wrongOption = wrongOptionOf(responses, known);
  const found = { ...counted, wrongOption, enough: counted.learners >= minimum };
  return { ...found, misleads: misleads(found) };
}

/**
 * The corrected item-rest correlation over learners: of the score here with the mean on their other questions.
 * Source: Nunnally and Bernstein, Psychometric Theory, 3rd edition, chapter 8.
 */
function fitOf(given: readonly Given[], minimum: number): number | null {
  const pairs = given.flatMap(({ learner, answer }): [number, number][] => {
    const others = otherScore(learner, answer);
    return others === undefined ? [] : [[answer.score, others]];
  });
  return pairs.length < minimum ? null : correlation(pairs);
}

function misleads(found: Omit<CohortQuestion, 'misleads'>): readonly Misleads[] {
  const { sure, sureButWrong, wrongOption, accuracy, learners, fit } = found;
  const many = sureButWrong >= fewestMisled && sureButWrong / sure >= shareMisled;
  const right = accuracy * learners;
  const lured = wrongOption !== null && wrongOption.learners >= fewestMisled && wrongOption.learners > right;
  return [
    ...(many ? (['sure-but-wrong'] as const) : []),
    ...(lured ? (['wrong-option'] as const) : []),
    ...(fit !== null && isSurelyNegative(fit, learners) ? (['negative-fit'] as const) : []),
  ];
}

/** 90 % of a normal distribution lie below. */
const z90 = 1.2816;

/** Whether the upper end of an 80 % interval is below 0, by Fisher's transformation: chance alone makes half of all negative. */
function isSurelyNegative(fit: number, learners: number): boolean {
  return Math.atanh(Math.max(-0.999, fit)) + z90 / Math.sqrt(Math.max(1, learners - 3)) < 0;
}

/** Among the answers to the wording that the packs have now: the text is the pack's, and nobody typed it. */
function wrongOptionOf(
  responses: CountedQuestion['responses'],
  known: Question | undefined,
): CohortQuestion['wrongOption'] {
  const body = known === undefined ? undefined : optionsOf(known);
  if (body === undefined) return null;
  const current = responses.filter(({ contentHash }) => contentHash === known?.contentHash);
  const counted = body.options.filter(isWrong).map((option) => ({
    text: option.text,
    learners: current
      .filter(({ response }) => chose(response, optionId(option)))
      .reduce((sum, { learners }) => sum + learners, 0),
  }));
  const most = counted.sort((a, b) => b.learners - a.learners)[0];
  return most === undefined || most.learners < 2 ? null : most;
}

function chose(response: unknown, option: string): boolean {
  return [response].flat().includes(option);
}

function optionsOf(question: Question): OptionsBody | undefined {
  return question.kind === 'choice' || question.kind === 'multi' ? question.body : undefined;
}
