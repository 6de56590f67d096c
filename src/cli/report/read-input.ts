import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnerFrom } from '../../learn/belief.js';
import { dayName, dayOf } from '../../model/calendar.js';
import { type InterviewPlan, noPlan } from '../../model/interview-plan.js';
import type { Question } from '../../model/question.js';
import { inScope } from '../../model/scope.js';
import { demoReviews } from '../../report/demo.js';
import type { ReportInput } from '../../report/input.js';
import { type Aim, aimOf } from '../aim.js';
import type { Context } from '../context.js';
import { withoutKnown } from '../drill/plan-drill.js';
import { viewLearnerHistory } from '../open-history.js';
import { homePlaces } from '../places.js';
import { outlookOf } from '../plan/outlook.js';

/** The log and what goes with it, of the learner or of a made-up one. */
type Log = Pick<ReportInput, 'questions' | 'reviews' | 'marks' | 'forecasts' | 'now'> & {
  readonly plan: InterviewPlan | undefined;
};

/** With `outlook` the days to the interview are foretold, which takes the longest of all. */
export async function readInput(
  context: Context,
  wish: { readonly demo: boolean; readonly outlook: boolean },
): Promise<ReportInput> {
  const library = await context.library();
  const questions = library.packs.flatMap((pack) => pack.questions);
  const log = wish.demo ? demo(questions, context) : await own(questions, context);
  const offsetAt = (at: number) => context.world.offsetAt(at);
  const aim = aimOf(log.plan, log.now, offsetAt);
  const input = { ...log, aim: { ...aim, offsetAt } };
  return wish.outlook && aim.interview !== null ? { ...input, outlook: outlook(log, aim) } : input;
}

function outlook({ questions, reviews, marks = [], now }: Log, aim: Aim) {
  const asked = withoutKnown(questions, marks).filter((question) => inScope(question, aim.plan));
  return outlookOf(learnerFrom(asked, reviews), aim, now);
}

async function own(questions: readonly Question[], context: Context): Promise<Log> {
  const now = context.clock.now();
  const history = await viewLearnerHistory(context);
  if (history === undefined) return { questions, reviews: [], now, plan: undefined };
  try {
    return {
      questions,
      reviews: history.reviews(),
      marks: history.marks(),
      forecasts: history.forecasts(),
      plan: history.plan(),
      now,
    };
  } finally {
    history.close();
  }
}

/** Days until the interview of the made-up learner. */
const demoDays = 17;

function demo(questions: readonly Question[], context: Context): Log {
  const now = context.clock.now();
  const file = join(homePlaces(context.world).seeds, 'sample-history.jsonl');
  context.tell('A made-up learner; your own history is not touched.');
  const plan = { ...noPlan, interview: dayName(dayOf(now) + demoDays), minutes: 20 };
  return { questions, reviews: demoReviews(readFileSync(file, 'utf8'), now), now, plan };
}
