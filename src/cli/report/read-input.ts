import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HistoryError } from '../../history/failure.js';
import type { History } from '../../history/history.js';
import { among } from '../../learn/belief.js';
import { dayName, dayOf } from '../../model/calendar.js';
import { type InterviewPlan, noPlan } from '../../model/interview-plan.js';
import type { Question } from '../../model/question.js';
import { demoReviews } from '../../report/demo.js';
import { askableOf } from '../../report/facts.js';
import type { ReportInput } from '../../report/input.js';
import { logOf, type ReportLog } from '../../report/log.js';
import { count } from '../../report/words.js';
import { type Aim, aimOf } from '../aim.js';
import type { Context } from '../context.js';
import { keepSummed, readSummed, rebuildSummaries } from '../knowledge.js';
import { historyToKeep, readLearnerHistory, viewLearnerHistory } from '../open-history.js';
import { type Keeping, readHonesty } from './held-forecasts.js';

export interface InputWish {
  readonly demo: boolean;
  /** Whether the whole log is summed up anew first. */
  readonly rebuild: boolean;
  /** Whether the days to the interview are foretold, which takes the longest of all. */
  readonly outlook: boolean;
}

/** Hands on what the report is made from, of the learner or of a made-up one; the log is open until `use` is done. */
export async function withInput<Made>(
  context: Context,
  wish: InputWish,
  use: (input: ReportInput) => Made,
): Promise<Made> {
  const library = await context.library();
  const questions = library.packs.flatMap((pack) => pack.questions);
  if (wish.rebuild && !wish.demo) await rebuild(questions, context);
  const history = wish.demo ? undefined : await viewLearnerHistory(context);
  const toKeep: Keeping[] = [];
  try {
    const found = wish.demo ? demo(questions, context) : own(questions, { history, context, toKeep });
    return use(wish.outlook ? await withOutlook(found) : found);
  } finally {
    history?.close();
    if (toKeep.length > 0) await keep(toKeep, context);
  }
}

async function rebuild(questions: readonly Question[], context: Context): Promise<void> {
  const history = await readLearnerHistory(context);
  if (history === undefined) return;
  try {
    const { tally } = rebuildSummaries(history, questions);
    context.tell(`Summed up ${count(tally.all.answers, 'answer')} anew.`);
  } finally {
    history.close();
  }
}

/** The input with what the plan makes of the moment. */
type Aimed = ReportInput & { readonly aim: Aim & { offsetAt(at: number): number } };

interface Sources {
  readonly history: History | undefined;
  readonly context: Context;
  /** Takes what is worth keeping: a report only looks, and writes nothing before it is made. */
  readonly toKeep: Keeping[];
}

function own(questions: readonly Question[], { history, context, toKeep }: Sources): Aimed {
  const now = context.clock.now();
  const aim = aimIn(context, history?.plan());
  if (history === undefined) return { questions, log: logOf(questions, []), now, aim };
  const summed = readSummed(history, questions, (kept) => toKeep.push((open) => keepSummed(open, kept)));
  const { past } = history;
  const log: ReportLog = {
    ...summed,
    about: (area, ids) => past.about(area, ids),
    since: (at) => past.since(at),
    bySession: () => past.bySession(),
  };
  const input = { questions, log, now, aim, marks: history.marks() };
  const scale = { questions: askableOf(input), goal: aim.goal, now: now.at };
  return { ...input, honesty: readHonesty(history, scale, (keeping) => toKeep.push(keeping)) };
}

function aimIn(context: Context, plan: InterviewPlan | undefined): Aimed['aim'] {
  const offsetAt = (at: number) => context.world.offsetAt(at);
  return { ...aimOf(plan, context.clock.now(), offsetAt), offsetAt };
}

/** Only an interview ahead is foretold. */
async function withOutlook(input: Aimed): Promise<ReportInput> {
  if (input.aim.interview === null) return input;
  const { outlookOf } = await import('../plan/outlook.js');
  const learner = among(input.log.knowledge.learner, askableOf(input));
  return { ...input, outlook: outlookOf(learner, input.aim, input.now) };
}

/** What could not be kept is computed anew the next time. */
async function keep(toKeep: readonly Keeping[], context: Context): Promise<void> {
  const history = await historyToKeep(context);
  if (history === undefined) return;
  try {
    for (const keeping of toKeep) keeping(history);
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
  } finally {
    history.close();
  }
}

/** Days until the interview of the made-up learner. */
const demoDays = 17;

function demo(questions: readonly Question[], context: Context): Aimed {
  const now = context.clock.now();
  const file = join(context.home.seeds, 'sample-history.jsonl');
  context.tell('A made-up learner; your own history is not touched.');
  const plan = { ...noPlan, interview: dayName(dayOf(now) + demoDays), minutes: 20 };
  const reviews = demoReviews(readFileSync(file, 'utf8'), now);
  return { questions, log: logOf(questions, reviews), now, aim: aimIn(context, plan) };
}
