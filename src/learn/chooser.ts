import { dayOf } from '../model/calendar.js';
import type { QuestionId } from '../model/ids.js';
import type { Question } from '../model/question.js';
import { seeded } from '../model/random.js';
import type { Moment } from '../model/review.js';
import { among } from './belief.js';
import { nextQuestion, type Situation } from './choice.js';
import type { Goal } from './goal.js';
import type { Knowledge } from './knowledge.js';
import { type Mode, ordered } from './modes.js';
import { nextWeakQuestion } from './weak-choice.js';

export interface Candidates {
  /** What may be asked: filters are applied before. */
  readonly questions: readonly Question[];
  readonly goal: Goal;
  readonly seed: number;
}

/** Picks the next question by what is known by then; never one that was asked in this round. */
export type Chooser = (
  knowledge: Knowledge,
  now: Moment,
  asked: ReadonlySet<QuestionId>,
) => Question | undefined;

const pickers = { plan: nextQuestion, weak: nextWeakQuestion } as const;

export function chooserOf(mode: Mode, candidates: Candidates): Chooser {
  return mode === 'plan' || mode === 'weak' ? byGain(mode, candidates) : firstInOrder(mode, candidates);
}

/** What was asked today comes again only when all else was asked; what has no weight comes last. */
function byGain(mode: keyof typeof pickers, { questions, goal, seed }: Candidates): Chooser {
  return (knowledge, now, asked) => {
    const learner = among(knowledge.learner, questions);
    const pick = (askedToday: ReadonlySet<QuestionId>) => {
      const situation: Situation = { now: now.at, askedToday, random: seeded(seed + learner.answers) };
      return pickers[mode](learner, goal, situation)?.question;
    };
    const today = answeredOn(knowledge, now);
    return pick(new Set([...today, ...asked])) ?? pick(asked) ?? questions.find(({ id }) => !asked.has(id));
  };
}

function firstInOrder(mode: Mode, { questions, goal, seed }: Candidates): Chooser {
  return (knowledge, now, asked) => {
    const left = questions.filter(({ id }) => !asked.has(id));
    const random = seeded(seed + knowledge.learner.answers);
    return ordered(mode, { questions: left, knowledge, now: now.at, random, goal })[0];
  };
}

/** On the calendar day of the moment. */
export function answeredOn({ memories }: Knowledge, now: Moment): ReadonlySet<QuestionId> {
  const today = dayOf(now);
  const answered = [...memories.values()].filter(
    ({ lastAt }) => dayOf({ at: lastAt, offset: now.offset }) === today,
  );
  return new Set(answered.map(({ question }) => question));
}
