import { type Learner, learnerFrom } from '../learn/belief.js';
import { type Goal, usualGoal } from '../learn/goal.js';
import { memories, type Memory } from '../learn/memory.js';
import { type Day, dayOf } from '../model/calendar.js';
import { type QuestionId, slugPattern } from '../model/ids.js';
import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';
import { inScope } from '../model/scope.js';
import type { ReportInput } from './input.js';
import { type Tally, tallyOf } from './tally.js';

/** The input, and what several reports need of it, computed once. */
export interface Facts {
  readonly input: ReportInput;
  readonly goal: Goal;
  readonly today: Day;
  /** What is known of the learner, over all areas. */
  readonly learner: Learner;
  readonly memories: ReadonlyMap<QuestionId, Memory>;
  /** Of the area looked at, or of all: those that a drill may ask, and those that exist at all. */
  readonly askable: readonly Question[];
  readonly questions: readonly Question[];
  /** The answers of the area looked at, or of all; ever, and in the time looked at. */
  readonly ever: Tally;
  readonly tally: Tally;
  /** The area that a question has now, or had when it was last answered. */
  areaOf(question: QuestionId, recorded: string): string;
}

export function factsOf(input: ReportInput): Facts {
  const { now, reviews, view } = input;
  const goal = input.aim?.goal ?? usualGoal(now.at);
  const areaOf = areaFinder(input.questions);
  const inView = (area: string) => view?.area === undefined || view.area === area;
  const learner = learnerFrom(askableOf(input), reviews);
  const seen = reviews.filter(({ question, area }) => inView(areaOf(question, area)));
  return {
    input,
    goal,
    today: dayOf(now),
    learner,
    memories: memories(reviews),
    askable: learner.questions.filter(({ area }) => inView(area)),
    questions: input.questions.filter(({ area }) => inView(area)),
    ever: tallyOf(seen),
    tally: tallyOf(view?.since === undefined ? seen : within(seen, view.since, dayOf(now))),
    areaOf,
  };
}

/** Those of the days from the first to the last, both included. */
export function within(reviews: readonly Review[], first: Day, last: Day): readonly Review[] {
  return reviews.filter((review) => dayOf(review) >= first && dayOf(review) <= last);
}

/** What a drill may ask under the plan: neither retired nor marked as known. */
function askableOf({ questions, marks = [], aim }: ReportInput): readonly Question[] {
  const known = new Set(marks.filter(({ what }) => what === 'known').map(({ question }) => question));
  const scope = aim?.plan ?? { levels: [], languages: [] };
  return questions.filter((each) => !each.retired && !known.has(each.id) && inScope(each, scope));
}

/** A recorded name comes from the history, which no pack loader has checked: one that cannot be an area is not repeated. */
function areaFinder(questions: readonly Question[]): Facts['areaOf'] {
  const current = new Map(questions.map(({ id, area }) => [id, area]));
  return (question, recorded) => current.get(question) ?? (slugPattern.test(recorded) ? recorded : 'unknown');
}
