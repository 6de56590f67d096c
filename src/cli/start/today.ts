import { isDue, memories } from '../../learn/memory.js';
import { ordered } from '../../learn/modes.js';
import type { Question } from '../../model/question.js';
import { seeded } from '../../model/random.js';
import { buildReport } from '../../report/build.js';
import type { AreaReport } from '../../report/document.js';
import type { ReportInput } from '../../report/input.js';
import { enoughAnswers } from '../../report/weakness.js';
import { usualCount } from '../drill/plan-drill.js';

/** What the first screen tells. */
export interface Today {
  /** Questions that a drill started now would ask, by why it would. */
  readonly drill: Counts;
  /** The same over all questions that can be asked. */
  readonly all: Counts;
  /** Weakest first; only areas with enough answers. */
  readonly weakest: readonly AreaReport[];
  readonly streakDays: number;
  readonly answers: number;
}

interface Counts {
  readonly due: number;
  readonly new: number;
  readonly questions: number;
}

const mostAreas = 3;

/** `input` without the questions that the learner does not want to see again. */
export function todayOf(input: ReportInput): Today {
  const { questions, reviews, now } = input;
  const plan = ordered('plan', { questions, reviews, now: now.at, random: seeded(0) });
  const { areas, totals } = buildReport(input);
  const known = areas.filter((area) => area.reviews >= enoughAnswers);
  return {
    drill: countsOf(plan.slice(0, usualCount), input),
    all: countsOf(questions, input),
    weakest: known.slice(0, mostAreas),
    streakDays: totals.streakDays,
    answers: totals.reviews,
  };
}

function countsOf(questions: readonly Question[], { reviews, now }: ReportInput): Counts {
  const remembered = memories(reviews);
  const found = questions.map((question) => remembered.get(question.id));
  return {
    due: found.filter((memory) => memory !== undefined && isDue(memory, now.at)).length,
    new: found.filter((memory) => memory === undefined).length,
    questions: questions.length,
  };
}
