import { mostNew } from '../../src/cli/knowledge.js';
import { learnerFrom } from '../../src/learn/belief.js';
import { nextQuestion } from '../../src/learn/choice.js';
import { usualGoal } from '../../src/learn/goal.js';
import {
  knowing,
  knowledgeFrom,
  knowledgeOf,
  type KnowledgeSummary,
  summarizeKnowledge,
} from '../../src/learn/knowledge.js';
import { forecast } from '../../src/learn/readiness.js';
import { seeded } from '../../src/model/random.js';
import { fullQuestionId } from '../../src/model/ids.js';
import type { Review } from '../../src/model/review.js';
import type { Question } from '../../src/model/question.js';
import { momentOf, reviewOf } from './schedulers/prep.js';
import { worldOf } from './world.js';

/** Milliseconds of processor time, the median of some runs. */
export interface Speed {
  readonly what: string;
  readonly took: number;
}

/** A thousand questions, all of them seen, and a log of two thousand reviews. */
export function speeds(): readonly Speed[] {
  const small = worldOf('half-life', 1);
  const questions = Array.from({ length: 1000 }, (_, index): Question => {
    const each = small.questions[index % small.questions.length];
    if (each === undefined) throw new Error('there are no questions');
    return { ...each, id: fullQuestionId(`${each.area}/${index}`) };
  });
  const world = { ...small, questions };
  const log = Array.from({ length: 2000 }, (_, index) =>
    reviewOf(world, { question: index % 1000, right: index % 3 > 0, seconds: 40, day: index / 60 }, index),
  );
  return [
    { what: 'a million powers, to compare machines', took: median(millionPowers) },
    { what: 'learner from 2,000 reviews', took: median(() => learnerFrom(questions, log)) },
    ...choosing(questions, log),
  ];
}

function choosing(questions: readonly Question[], log: readonly Review[]): readonly Speed[] {
  const now = momentOf(40);
  const goal = usualGoal(now);
  const learner = learnerFrom(questions, log);
  const situation = { now, askedToday: new Set<never>(), random: seeded(1) };
  let hour = 0;
  return [
    {
      what: 'first question of an hour, of 1,000 seen',
      took: median(() => nextQuestion(learner, goal, { ...situation, now: now + (hour += 1) * 3_600_000 })),
    },
    { what: 'start of a session, 1,000 seen', took: median(() => sessionStart(questions, log, now)) },
    { what: 'next question, of 1,000 seen', took: median(() => nextQuestion(learner, goal, situation)) },
    {
      what: 'forecast of 30 days, 20 minutes a day',
      took: median(() => forecast(learner, goal, { now, minutesPerDay: 20, days: 30 }), 3),
    },
  ];
}

/** All but the newest answers are kept summed up, as the text that the history holds: no more are ever left over. */
const newest = mostNew;
let kept: string | undefined;

/** What is kept is read, the newest answers are added, and the first question is chosen. */
function sessionStart(questions: readonly Question[], log: readonly Review[], now: number): unknown {
  kept ??= JSON.stringify(summarizeKnowledge(knowledgeFrom(questions, log.slice(0, -newest))));
  const before = knowledgeOf(questions, JSON.parse(kept) as KnowledgeSummary);
  if (before === undefined) throw new Error('the summary is of another version');
  const { learner } = knowing(before, log.slice(-newest));
  return nextQuestion(learner, usualGoal(now), { now, askedToday: new Set<never>(), random: seeded(1) });
}

/** About 30 ms on a quiet laptop. */
function millionPowers(): number {
  let sum = 0;
  for (let index = 0; index < 1e6; index += 1) sum += (1 + index / 7) ** -0.1542;
  return sum;
}

/** Of short runs so many that the compiler, whose work counts too, is done by half of them. */
function median(run: () => unknown, times = 41): number {
  const took = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
