import { type Knowledge, knowledgeAmong } from '../../learn/knowledge.js';
import { isDue } from '../../learn/memory.js';
import { ordered } from '../../learn/modes.js';
import type { Question } from '../../model/question.js';
import { seeded } from '../../model/random.js';
import { buildReport } from '../../report/build.js';
import type { AreaReport } from '../../report/document.js';
import type { ReportInput } from '../../report/input.js';
import type { Aim } from '../aim.js';
import { minutesOf, nothing } from '../../report/tally.js';
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
  /** null without a day ahead. */
  readonly interview: Aim['interview'];
  /** The day that has passed. */
  readonly past: Aim['past'];
  /** Left of the plan's minutes for today; null where none are set. */
  readonly minutes: number | null;
  /** For the day of the interview; shown the day before and on the day. */
  readonly notes: readonly string[];
  readonly streakDays: number;
  readonly answers: number;
}

interface Counts {
  readonly due: number;
  readonly new: number;
  readonly questions: number;
}

const mostAreas = 3;

/** `questions` of the input are those that a drill may ask. */
export function todayOf(input: ReportInput, aim: Aim): Today {
  const { questions, log, now } = input;
  const knowledge = knowledgeAmong(log.knowledge, questions);
  const chance = { now: now.at, random: seeded(0), goal: aim.goal };
  const order = ordered('plan', { questions, knowledge, ...chance });
  const { areas, totals } = buildReport(input);
  const known = areas.filter((area) => area.reviews >= enoughAnswers);
  const { minutes, notes } = aim.plan;
  const done = log.tally.byDay.get(aim.today) ?? nothing;
  const soon = aim.interview !== null && aim.interview.daysLeft <= 1;
  return {
    drill: countsOf(order.slice(0, usualCount), knowledge, now.at),
    all: countsOf(questions, knowledge, now.at),
    weakest: known.slice(0, mostAreas),
    interview: aim.interview,
    past: aim.past,
    minutes: minutes === null ? null : Math.max(0, minutes - minutesOf(done)),
    notes: soon ? notes : [],
    streakDays: totals.streakDays,
    answers: totals.reviews,
  };
}

function countsOf(questions: readonly Question[], { memories }: Knowledge, now: number): Counts {
  const found = questions.map((question) => memories.get(question.id));
  return {
    due: found.filter((memory) => memory !== undefined && isDue(memory, now)).length,
    new: found.filter((memory) => memory === undefined).length,
    questions: questions.length,
  };
}
