import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../model/closest.js';
import type { Question } from '../../model/question.js';
import type { Review } from '../../model/review.js';
import { buildReport } from '../../report/build.js';
import { demoReviews } from '../../report/demo.js';
import * as formats from '../../report/formats/all.js';
import type { ReportInput } from '../../report/input.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { readLearnerHistory } from '../open-history.js';
import { homePlaces } from '../places.js';

/** Reads packs and history, builds the report, prints it. */
export async function runReport({ arguments: words, options, context }: Invocation): Promise<ExitStatus> {
  const library = await context.library();
  const questions = library.packs.flatMap((pack) => pack.questions);
  const read = options.flag('demo') ? demo(questions, context) : await own(questions, context);
  const input = words[0] === undefined ? read : ofArea(words[0], read);
  const document = buildReport(input);
  const paint = context.paint(context.world.stdout);
  const format = options.flag('json') ? formats.json : formats.text;
  context.print(format(document, { width: Math.min(context.width, 100), paint }));
  return exitStatus.done;
}

async function own(questions: readonly Question[], context: Context): Promise<ReportInput> {
  const now = context.clock.now();
  const history = await readLearnerHistory(context);
  if (history === undefined) return { questions, reviews: [], sessions: 0, now };
  try {
    const reviews = history.reviews();
    return { questions, reviews, sessions: sessionsOf(reviews), now };
  } finally {
    history.close();
  }
}

function demo(questions: readonly Question[], context: Context): ReportInput {
  const now = context.clock.now();
  const file = join(homePlaces(context.world).seeds, 'sample-history.jsonl');
  const reviews = demoReviews(readFileSync(file, 'utf8'), now);
  context.tell('A made-up learner; your own history is not touched.');
  return { questions, reviews, sessions: sessionsOf(reviews), now };
}

/** Sessions in which something was answered. */
function sessionsOf(reviews: readonly Review[]): number {
  return new Set(reviews.map((review) => review.session)).size;
}

function ofArea(area: string, input: ReportInput): ReportInput {
  const known = [...new Set([...input.questions, ...input.reviews].map((each) => each.area))].sort();
  if (!known.includes(area)) {
    throw usage(`there is no area "${area}"${didYouMean(area, known)}`, `Areas: ${known.join(', ')}`);
  }
  const reviews = input.reviews.filter((review) => review.area === area);
  const questions = input.questions.filter((question) => question.area === area);
  return { ...input, questions, reviews, sessions: sessionsOf(reviews) };
}
