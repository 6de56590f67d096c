import type { History } from '../../history/history.js';
import { among, type Learner } from '../../learn/belief.js';
import type { InterviewPlan } from '../../model/interview-plan.js';
import { noPlan } from '../../model/interview-plan.js';
import { dayOf } from '../../model/calendar.js';
import type { Question } from '../../model/question.js';
import { hiredLanguage, inScope } from '../../model/scope.js';
import { aimOf } from '../aim.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { clean, escapedJson } from '../clean.js';
import { withoutKnown } from '../drill/plan-drill.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { readKnowledge } from '../knowledge.js';
import { openLearnerHistory } from '../open-history.js';
import type { OptionValues } from '../option-values.js';
import { asksForChange, changed, type Choices, readWeights } from './changes.js';
import { askForPlan, askForWeights } from './dialog.js';
import { planAreas, type PlanFacts, planDocument } from './document.js';
import { causesOf, withListing } from './from-listing.js';
import { keepForecasts } from './keep-forecasts.js';
import { readListingFile, shippedVocabulary } from './listing-file.js';
import { outlookOf, usualMinutes } from './outlook.js';
import { planText } from './plan-text.js';

/** Reads what is planned, changes it as asked, keeps it, and shows what it will do. */
export async function runPlan({ options, context }: Invocation): Promise<ExitStatus> {
  const library = await context.library();
  const questions = library.packs.flatMap((pack) => pack.questions);
  const choices = choicesOf(questions, context);
  const history = await openLearnerHistory(context, { keep: true });
  try {
    const before = history.plan() ?? noPlan;
    const planned = await nextPlan({ before, questions, choices, options, context });
    if (planned === undefined) return exitStatus.done;
    if (planned !== before) history.savePlan(planned, context.clock.now());
    show(planned, history, { questions, json: options.flag('json'), context });
    return exitStatus.done;
  } finally {
    history.close();
  }
}

function choicesOf(questions: readonly Question[], context: Context): Choices {
  const sorted = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    today: dayOf(context.clock.now()),
    areas: sorted(questions.map(({ area }) => area)),
    languages: sorted(questions.flatMap((question) => hiredLanguage(question) ?? [])),
  };
}

interface Asked {
  readonly before: InterviewPlan;
  readonly questions: readonly Question[];
  readonly choices: Choices;
  readonly options: OptionValues;
  readonly context: Context;
}

/** The plan that is to hold from now on; `before` itself where nothing changes, undefined where the dialog was left. */
async function nextPlan(asked: Asked): Promise<InterviewPlan | undefined> {
  const { before, options, context, choices } = asked;
  const wanted = asksForChange(options);
  if (!wanted && before === noPlan && context.takesMenus && !options.flag('json')) return fromDialog(asked);
  if (!wanted) return before;
  const listing = options.text('listing');
  // All is checked before a listing is taken in.
  const plan = changed(before, options, choices);
  if (listing === undefined) return plan;
  return changed(await listed(plan, listing, asked), withoutNotes(options), choices);
}

/** Explicit weights, levels and languages win over those of a listing that is read in the same breath. */
function withoutNotes(options: OptionValues): OptionValues {
  return options.without(['note', 'drop-note']);
}

async function fromDialog(asked: Asked): Promise<InterviewPlan | undefined> {
  const answers = await askForPlan(asked.context, asked.choices);
  if (answers === undefined) return undefined;
  const minutes = answers.minutes === '' ? usualMinutes : Number(answers.minutes);
  const interview = answers.interview === '' ? null : answers.interview;
  const words =
    interview === null ? noPlan : changed(noPlan, asked.options.with({ interview }), asked.choices);
  const plan = { ...words, minutes };
  return answers.listing === '' ? plan : listed(plan, answers.listing, asked);
}

/** Takes the listing in, shows what it made of the weights, and lets them be changed where there is a terminal. */
async function listed(
  plan: InterviewPlan,
  path: string,
  { context, choices, questions, options }: Asked,
): Promise<InterviewPlan> {
  const kept = await readListingFile(path, context);
  const terms = shippedVocabulary(context);
  const read = withListing(plan, kept, { terms, shown: new Set(choices.languages) });
  for (const line of read.told) context.tell(`${clean(kept.name)}: ${line}`);
  if (!context.takesMenus || path === '-' || options.flag('json')) return read.plan;
  const causes = causesOf(read.plan, terms);
  for (const { title, weight, words } of planAreas(read.plan, { areas: choices.areas, questions, causes })) {
    context.print(
      `  ${String(weight).padEnd(4)} ${title}${words.length === 0 ? '' : `: ${clean(words.slice(0, 8).join(', '))}`}`,
    );
  }
  const changes = await askForWeights(context, choices.areas);
  if (changes === undefined) throw usage('left without a change', '');
  return { ...read.plan, weights: { ...read.plan.weights, ...readWeights(changes, choices.areas) } };
}

interface Shown {
  readonly questions: readonly Question[];
  readonly context: Context;
}

function show(
  plan: InterviewPlan,
  history: History,
  { questions, json, context }: Shown & { json: boolean },
): void {
  const facts = factsOf(plan, readKnowledge(history, questions).learner, {
    questions: withoutKnown(questions, history.marks()),
    context,
  });
  if (facts.aim.interview !== null) keepForecasts(history, facts.outlook.studied, context.clock.now());
  const document = planDocument(facts);
  const screen = {
    width: Math.min(context.width, 100),
    paint: context.paint(context.world.stdout),
    accessible: context.accessible,
  };
  context.print(
    json ? `${escapedJson(JSON.stringify(document, null, 2))}\n` : planText(document, facts.aim, screen),
  );
}

function factsOf(plan: InterviewPlan, learner: Learner, { questions, context }: Shown): PlanFacts {
  const now = context.clock.now();
  const offsetAt = (at: number) => context.world.offsetAt(at);
  const aim = aimOf(plan, now, offsetAt);
  const scoped = questions.filter((question) => !question.retired && inScope(question, plan));
  const outlook = outlookOf(among(learner, scoped), aim, now);
  const causes =
    plan.listing === null ? new Map<string, readonly string[]>() : causesOf(plan, shippedVocabulary(context));
  const areas = [...new Set(questions.map(({ area }) => area))];
  return { aim, outlook, areas, questions: scoped, causes, offsetAt };
}
