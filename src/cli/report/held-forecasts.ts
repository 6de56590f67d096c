import type { History } from '../../history/history.js';
import type { KeptSummary, Seen } from '../../history/summary-table.js';
import { newLearner } from '../../learn/belief.js';
import type { Goal } from '../../learn/goal.js';
import { type Came, cameAfter, type Honesty, honestyOf, settled } from '../../learn/honesty.js';
import { fromSummary, type LearnerSummary, toSummary } from '../../learn/summary.js';
import type { Question } from '../../model/question.js';
import { leftOut, mostNew } from '../knowledge.js';

/** Under this name the history keeps what came of forecasts, so that old answers need not be read again. */
const name = 'forecasts';
const version = 1;

interface CameSummary {
  readonly version: number;
  readonly learner: LearnerSummary;
  readonly actual: readonly (readonly [at: number, readiness: number])[];
}

export interface Scale {
  /** What may be asked. */
  readonly questions: readonly Question[];
  readonly goal: Goal;
  /** Milliseconds. */
  readonly now: number;
}

/** Writes a summary, by the history that is handed in. */
export type Keeping = (history: History) => void;

/**
 * Forecasts whose day has come against what the log said then; undefined without any. By the questions and weights of the
 * first report after that day, which `keep` is given to write down where much is new.
 */
export function readHonesty(
  history: History,
  scale: Scale,
  keep: (keeping: Keeping) => void,
): Honesty | undefined {
  const ripe = history.forecasts().filter(({ forAt }) => forAt <= scale.now);
  if (ripe.length === 0) return undefined;
  const moments = ripe.map(({ forAt }) => forAt);
  const told = ripe.map(({ at, forAt, readiness }) => ({ madeAt: at, forAt, readiness }));
  const seen = history.summaries.seen();
  const log = { history, goal: scale.goal, moments, seen, place: seen.place };
  const nothing = { through: 0, came: { learner: newLearner(scale.questions), actual: new Map() } };
  const kept = keptOf(history.summaries.find(name), scale.questions) ?? nothing;
  const came = inTwoParts(kept, log, keep) ?? inTwoParts(nothing, log, keep) ?? inOnePart(nothing, log);
  return honestyOf(told, came ?? nothing.came);
}

/** What came up to a place of the log. */
interface Held {
  readonly through: number;
  readonly came: Came;
}

interface Log {
  readonly history: History;
  readonly goal: Goal;
  readonly moments: readonly number[];
  readonly seen: Seen;
  readonly place: number;
}

/** What is worth keeping first; undefined where a clock went back too far for that. */
function inTwoParts(begun: Held, log: Log, keep: (keeping: Keeping) => void): Came | undefined {
  const { place, seen } = log;
  if (place - begun.through <= mostNew) return inOnePart(begun, log);
  const through = place - leftOut;
  const most = inOnePart(begun, { ...log, place: through });
  if (most === undefined) return undefined;
  const held = { through, came: settled(most) };
  const all = inOnePart(held, log);
  if (all !== undefined) keep(({ summaries }) => summaries.keep(name, summaryOf(held), seen));
  return all;
}

function inOnePart({ through, came }: Held, { history, goal, moments, place }: Log): Came | undefined {
  return cameAfter(came, { reviews: history.past.between(through, place), goal }, moments);
}

function summaryOf({ through, came: { learner, actual } }: Held): KeptSummary {
  const content: CameSummary = { version, learner: toSummary(learner), actual: [...actual] };
  return { through, content };
}

function keptOf(kept: KeptSummary | undefined, questions: readonly Question[]): Held | undefined {
  // Kept by this program, or by another version of it, which the versions tell.
  const content = kept?.content as CameSummary | undefined;
  if (kept === undefined || content?.version !== version) return undefined;
  const learner = fromSummary(questions, content.learner);
  return learner && { through: kept.through, came: { learner, actual: new Map(content.actual) } };
}
