import { drill, type DrillPlan } from '../../drill/engine.js';
import type { History } from '../../history/history.js';
import { knowledgeAmong } from '../../learn/knowledge.js';
import { modeNames } from '../../learn/modes.js';
import type { InterviewPlan } from '../../model/interview-plan.js';
import type { Question } from '../../model/question.js';
import { inScope } from '../../model/scope.js';
import type { Library } from '../../packs/library.js';
import { aimOf } from '../aim.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { Interrupts } from '../interrupts.js';
import { readKnowledge } from '../knowledge.js';
import { LazyRunner } from '../lazy-runner.js';
import type { OptionValues } from '../option-values.js';
import { passMark, passStatus } from './pass.js';
import { filtered, readFilters } from './filters.js';
import { drillSettings } from './settings.js';
import { chooseFrontEnd } from './front-end.js';
import { minutesLeft } from '../plan/today-minutes.js';
import { openLearnerHistory } from '../open-history.js';
import { homePlaces } from '../places.js';
import { wrapped } from '../terminal/layout.js';
import { planDrill, resumeDrill, usualCount, type Wish, withoutKnown } from './plan-drill.js';
import { isPath, questionsOf } from './targets.js';

/** Reads packs and history, plans the session, runs it. */
export async function runDrill({ arguments: targets, options, context }: Invocation): Promise<ExitStatus> {
  const wish = readWish(targets, options, context);
  // Refused before anything is asked.
  passMark(options);
  const asked = options.flag('resume') ? undefined : await findQuestions(wish, context);
  const history = await openLearnerHistory(context, { keep: options.flag('save') });
  try {
    const plan =
      asked === undefined ? await planResume(history, context) : planNew(wish, asked, { history, context });
    if (plan === undefined) {
      context.tell(`Nothing to ask in mode ${wish.mode} now. Try: prep drill --mode all`);
      return exitStatus.done;
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

/** What there is, and what of it was asked for. */
interface Found {
  readonly all: readonly Question[];
  readonly wanted: readonly Question[];
}

async function findQuestions(wish: Wish, context: Context): Promise<Found> {
  const library = await loadLibrary(wish.targets, context);
  const all = library.packs.flatMap((pack) => pack.questions);
  return { all, wanted: filtered(questionsOf(wish.targets, library), wish.filters) };
}

async function loadLibrary(targets: readonly string[], context: Context): Promise<Library> {
  const library = await context.library(targets.filter(isPath));
  tellBroken(library, context);
  return library;
}

function tellBroken(library: Library, context: Context): void {
  for (const { file } of library.broken) {
    const problems = file.documents.reduce((sum, document) => sum + document.problems.length, 0);
    const errors = problems === 1 ? '1 error' : `${problems} errors`;
    context.tell(`prep: left out ${file.path}: ${errors}; see: prep lint ${file.path}`);
  }
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

async function planResume(history: History, context: Context): Promise<DrillPlan> {
  const unfinished = history.lastUnfinished();
  if (unfinished === undefined) throw usage('there is no drill to go on with', 'Start one with: prep drill');
  const { session, answered } = unfinished;
  const library = await loadLibrary(session.targets, context);
  const questions = library.packs.flatMap((pack) => pack.questions);
  const before = beforeDrill(history, questions, context);
  const plan = resumeDrill(session, questions, { before, done: history.reviewsIn(session.id) });
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

async function act(
  plan: DrillPlan,
  history: History,
  { options, context }: { options: OptionValues; context: Context },
): Promise<ExitStatus> {
  const interrupts = new Interrupts(context.world, () => {
    const text = farewell(history, plan, options.flag('save'));
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
  const summary = await drill(plan, ports);
  return passStatus(summary, passMark(options), context);
}

/** Whether to ask how sure the learner is of each answer: the flag goes before the setting. */
async function wantsConfidence(options: OptionValues, { world }: Context): Promise<boolean> {
  const { confidence = false } = await drillSettings(homePlaces(world).userConfig);
  return options.given('confidence') ?? confidence;
}

/** What somebody is told who leaves by Ctrl-C or whose process is ended. */
function farewell(history: History, plan: DrillPlan, saved: boolean): string {
  if (!saved) return 'Interrupted.';
  const own = history.reviewsIn(plan.session.id).length;
  const answers = own === 1 ? '1 answer is saved' : `${own} answers are saved`;
  const goOn = plan.session.planned === null ? 'prep drill' : 'prep drill --resume';
  return `Interrupted; ${answers}. Go on with: ${goOn}`;
}
