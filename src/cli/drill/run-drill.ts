import { drill, type DrillPlan } from '../../drill/engine.js';
import type { History } from '../../history/history.js';
import { knowledgeAmong } from '../../learn/knowledge.js';
import { modeNames } from '../../learn/modes.js';
import type { InterviewPlan } from '../../model/interview-plan.js';
import type { Question } from '../../model/question.js';
import { inScope } from '../../model/scope.js';
import { aimOf } from '../aim.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import type { ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { Interrupts } from '../interrupts.js';
import { readKnowledge } from '../knowledge.js';
import { LazyRunner } from '../lazy-runner.js';
import type { OptionValues } from '../option-values.js';
import { passMark, passStatus } from './pass.js';
import { readFilters } from './filters.js';
import { type Asking, findQuestions, type Found, loadLibrary, withheldOf } from './find-questions.js';
import { drillSettings } from './settings.js';
import { farewell, orNotSaved } from './farewell.js';
import { chooseFrontEnd } from './front-end.js';
import { minutesLeft } from '../plan/today-minutes.js';
import { openLearnerHistory } from '../open-history.js';
import { homePlaces } from '../places.js';
import { wrapped } from '../terminal/layout.js';
import { nothingToAsk } from './nothing-to-ask.js';
import { planDrill, resumeDrill, usualCount, type Wish, withoutKnown } from './plan-drill.js';
import { isPath } from './targets.js';

/** Reads packs and history, plans the session, runs it. */
export async function runDrill({ arguments: targets, options, context }: Invocation): Promise<ExitStatus> {
  const wish = readWish(targets, options, context);
  // Refused before anything is asked.
  passMark(options);
  const asked = options.flag('resume') ? undefined : await findQuestions(wish, { options, context });
  const history = await openLearnerHistory(context, { keep: options.flag('save') });
  try {
    const plan =
      asked === undefined
        ? await planResume(history, { options, context })
        : planNew(wish, asked, { history, context });
    if (plan === undefined) {
      const session = history.newId(context.clock.now().at);
      return await nothingToAsk(wish, { session, jsonl: options.flag('jsonl'), context });
    }
    return await act(plan, history, { options, context });
  } finally {
    history.close();
  }
}

function readWish(targets: readonly string[], options: OptionValues, context: Context): Wish {
  return {
    targets,
    filters: readFilters(options),
    mode: options.oneOf('mode', modeNames) ?? 'plan',
    count: options.number('count', { min: 0, max: 100_000 }),
    minutes: options.number('minutes', { min: 0.1, max: 1440, fraction: true }),
    seed: options.number('seed', { min: 0, max: 2 ** 32 - 1 }) ?? chanceSeed(context),
  };
}

function chanceSeed(context: Context): number {
  return context.world.random(4).reduce((seed, byte) => seed * 256 + byte, 0);
}

function planNew(
  wish: Wish,
  { all, wanted }: Found,
  { history, context }: { history: History; context: Context },
): DrillPlan | undefined {
  const now = context.clock.now();
  const before = beforeDrill(history, all, context);
  const candidates = withoutKnown(wanted, before.marks);
  const scoped = wishesScope(wish) ? candidates : candidates.filter((each) => inScope(each, before.plan));
  if (scoped.length === 0) {
    throw usage('no question fits what you asked for', noneFits(candidates.length));
  }
  const timed = withTodaysMinutes(wish, before.plan, { history, context });
  return planDrill(timed, scoped, { before, id: history.newId(now.at), now });
}

function beforeDrill(history: History, all: readonly Question[], context: Context) {
  const { plan, goal } = aimOf(history.plan(), context.clock.now(), (at) => context.world.offsetAt(at));
  const marks = history.marks();
  // What the interview may ask, of which a drill asks a part.
  const interview = withoutKnown(all, marks).filter((each) => inScope(each, plan));
  const recount = () => knowledgeAmong(readKnowledge(history, all), interview);
  return { plan, goal, marks, knowledge: recount(), recount };
}

/** Whoever names a level, a language, a file or a single question wants that, whatever the plan says. */
function wishesScope({ filters, targets }: Wish): boolean {
  const named = targets.some((target) => isPath(target) || target.includes('/'));
  return named || filters.level.length > 0 || filters.language.length > 0;
}

function noneFits(beforeScope: number): string {
  return beforeScope === 0
    ? 'Leave out a filter, or see: prep drill --help'
    : 'The plan leaves them out by level or language: prep plan --level all --language all';
}

/** Without a count or minutes of its own, a drill lasts what is left of the plan's minutes for today. */
function withTodaysMinutes(
  wish: Wish,
  { minutes }: InterviewPlan,
  { history, context }: { history: History; context: Context },
): Wish {
  if (wish.count !== undefined || wish.minutes !== undefined || minutes === null || minutes === 0)
    return wish;
  const now = context.clock.now();
  const left = minutesLeft(minutes, history.reviews(now.at - 86_400_000), now);
  if (left >= 1) return { ...wish, minutes: left };
  context.tell(`The ${minutes} minutes of today are done; here are ${usualCount} questions more.`);
  return wish;
}

async function planResume(history: History, { options, context }: Asking): Promise<DrillPlan> {
  const unfinished = history.lastUnfinished();
  if (unfinished === undefined) throw usage('there is no drill to go on with', 'Start one with: prep drill');
  const { session, answered } = unfinished;
  const library = await loadLibrary(session.targets, context);
  const questions = library.packs.flatMap((pack) => pack.questions);
  const before = beforeDrill(history, questions, context);
  const withheld = await withheldOf(unanswered(unfinished, questions), library, { options, context });
  const plan = resumeDrill(session, questions, { before, done: history.reviewsIn(session.id), withheld });
  const found = new Set<string>(questions.map((question) => question.id));
  const gone = (session.planned ?? []).filter((id) => !answered.includes(id) && !found.has(id));
  // To end the session for want of a folder would lose it.
  if (gone.length > 0 && plan.supply.left() === 0) {
    const detail = `the rest of the last drill cannot be found: ${gone.slice(0, 5).join(', ')}`;
    throw usage(detail, 'Name the packs it was started with: prep drill --resume --packs DIR');
  }
  if (gone.length > 0) context.tell(`prep: left out, since they cannot be found: ${gone.join(', ')}`);
  return plan;
}

/** Those that are still to be asked. */
function unanswered(
  { session, answered }: NonNullable<ReturnType<History['lastUnfinished']>>,
  questions: readonly Question[],
): readonly Question[] {
  const planned = (session.planned ?? []).filter((id) => !answered.includes(id));
  return questions.filter(({ id }) => planned.includes(id));
}

async function act(
  plan: DrillPlan,
  history: History,
  { options, context }: { options: OptionValues; context: Context },
): Promise<ExitStatus> {
  const interrupts = new Interrupts(context.world, () => {
    const text = farewell(history, plan, context.saves);
    return `\n${wrapped(text, context.width)}`;
  });
  const asksConfidence = await wantsConfidence(options, context);
  const frontEnd = await chooseFrontEnd(context, interrupts, {
    jsonl: options.flag('jsonl'),
    asksConfidence,
  });
  // A resumed session is there already; starting it again changes nothing.
  history.startSession(plan.session);
  const ports = {
    frontEnd,
    recorder: history,
    clock: context.clock,
    runner: new LazyRunner(context.world),
  };
  const summary = await orNotSaved(drill(plan, ports), history, plan);
  return passStatus(summary, passMark(options), context);
}

/** Whether to ask how sure the learner is of each answer: the flag goes before the setting. */
async function wantsConfidence(options: OptionValues, { world }: Context): Promise<boolean> {
  const { confidence = false } = await drillSettings(homePlaces(world).userConfig);
  return options.given('confidence') ?? confidence;
}
