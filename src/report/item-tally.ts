import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import { isAnswer, type Review } from '../model/review.js';
import { restScores } from './rest-score.js';

/** The answers to one question in its present wording, as plain numbers: there may be a hundred thousand. */
export interface ItemTally {
  readonly scores: readonly number[];
  readonly seconds: readonly number[];
  /** Scores beside the mean of what else was answered in the session, where that is enough. */
  readonly pairs: readonly (readonly [number, number])[];
  /** How many took a hint. */
  readonly hinted: number;
  /** Where there are options: ids of those that were chosen in any of them. */
  readonly chosen: ReadonlySet<unknown>;
}

export interface ItemTallies {
  readonly byQuestion: ReadonlyMap<QuestionId, ItemTally>;
  /** Those with an answer in any wording. */
  readonly answered: ReadonlySet<QuestionId>;
}

/** `reviews` are those of a session together; only one session at a time is held. */
export function itemTallies(reviews: Iterable<Review>, questions: readonly Question[]): ItemTallies {
  const byQuestion = new Map(questions.map((question) => [question.id, new Draft(question)]));
  const answered = new Set<QuestionId>();
  for (const answers of sessionsOf(reviews)) {
    const restScore = restScores(answers);
    for (const answer of answers) {
      answered.add(answer.question);
      byQuestion.get(answer.question)?.take(answer, restScore(answer.question));
    }
  }
  return { byQuestion, answered };
}

function* sessionsOf(reviews: Iterable<Review>): Iterable<readonly Review[]> {
  let own: Review[] = [];
  for (const review of reviews) {
    if (own[0] !== undefined && own[0].session !== review.session) {
      yield own;
      own = [];
    }
    if (isAnswer(review)) own.push(review);
  }
  yield own;
}

class Draft implements ItemTally {
  readonly scores: number[] = [];
  readonly seconds: number[] = [];
  readonly pairs: [number, number][] = [];
  readonly chosen = new Set<unknown>();
  hinted = 0;

  constructor(private readonly question: Question) {}

  take({ contentHash, score, seconds, hints, response }: Review, rest: number | undefined): void {
    // Answers to an earlier wording say nothing about this one.
    if (contentHash !== this.question.contentHash) return;
    this.scores.push(score);
    this.seconds.push(seconds);
    if (rest !== undefined) this.pairs.push([score, rest]);
    if (hints > 0) this.hinted += 1;
    // Only there is anything chosen; of what is typed, each answer may be another.
    if (hasOptions(this.question)) for (const part of [response].flat()) this.chosen.add(part);
  }
}

function hasOptions({ kind }: Question): boolean {
  return kind === 'choice' || kind === 'multi';
}
