import { among, type Learner } from '../learn/belief.js';
import { type Goal, usualGoal } from '../learn/goal.js';
import type { Memory } from '../learn/memory.js';
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
  const { now, log, view } = input;
  const areaOf = areaFinder(input.questions);
  const inView = (area: string) => view?.area === undefined || view.area === area;
  const learner = among(log.knowledge.learner, askableOf(input));
  const facts = {
    input,
    goal: input.aim?.goal ?? usualGoal(now.at),
    today: dayOf(now),
    learner,
    memories: log.knowledge.memories,
    askable: learner.questions.filter(({ area }) => inView(area)),
    questions: input.questions.filter(({ area }) => inView(area)),
    areaOf,
  };
  const ever = everOf(facts);
  const tally = view?.since === undefined ? ever : tallyOf(within(facts, view.since, facts.today));
  return { ...facts, ever, tally };
}

type Looked = Pick<Facts, 'input' | 'questions' | 'areaOf'>;

/** Only where one area is looked at are its answers counted anew: their days and sessions are summed up for all areas. */
function everOf(facts: Looked): Tally {
  const { log, view } = facts.input;
  if (view?.area === undefined) return log.tally;
  const ids = facts.questions.map(({ id }) => id);
  return tallyOf(looked(log.about(view.area, ids), facts));
}

/** What is longer ago on the clock of an answer than on any other: clocks are never further apart than this. */
const clocksApartDays = 2;
const dayInMs = 86_400_000;

/** The reviews looked at of the days from the first to the last, both included. */
export function* within(facts: Looked, first: Day, last: Day): Iterable<Review> {
  const since = facts.input.log.since((first - clocksApartDays) * dayInMs);
  for (const review of looked(since, facts)) {
    const day = dayOf(review);
    if (day >= first && day <= last) yield review;
  }
}

/** Those of the area looked at, or all. */
function* looked(reviews: Iterable<Review>, { input, areaOf }: Looked): Iterable<Review> {
  const area = input.view?.area;
  for (const review of reviews) {
    if (area === undefined || areaOf(review.question, review.area) === area) yield review;
  }
}

/** What a drill may ask under the plan: neither retired nor marked as known. */
export function askableOf({
  questions,
  marks = [],
  aim,
}: Pick<ReportInput, 'questions' | 'marks' | 'aim'>): readonly Question[] {
  const known = new Set(marks.filter(({ what }) => what === 'known').map(({ question }) => question));
  const scope = aim?.plan ?? { levels: [], languages: [] };
  return questions.filter((each) => !each.retired && !known.has(each.id) && inScope(each, scope));
}

/** A recorded name comes from the history, which no pack loader has checked: one that cannot be an area is not repeated. */
function areaFinder(questions: readonly Question[]): Facts['areaOf'] {
  const current = new Map(questions.map(({ id, area }) => [id, area]));
  return (question, recorded) => current.get(question) ?? (slugPattern.test(recorded) ? recorded : 'unknown');
}
