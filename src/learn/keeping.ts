import { type Evidence, logLikelihood } from './evidence.js';
import { gridPoints, type LogDensity, momentsOf, normalDensity, probabilities } from './grid.js';
import type { Hypotheses, QuestionBelief } from './question-belief.js';
import { retained, type Strength } from './strength.js';

/** How well is kept what was known before, and what one reading of an explanation leaves. */
export interface Kept {
  readonly known: Strength;
  readonly read: Strength;
}

/** What is believed of both: factors of the usual stability, on a logarithmic scale, at the points below. */
export interface Keeping {
  readonly known: LogDensity;
  readonly read: LogDensity;
}

/**
 * What someone brings along is kept for about two months. What one reading leaves when the
 * answer was not known lies between the "Again" and the "Hard" of a first answer in FSRS-6: the geometric mean of the two.
 */
const usual: Kept = {
  known: { stability: 60, difficulty: 5 },
  read: { stability: 0.52, difficulty: 5.8 },
};

/**
 * Learners differ in this more than in anything else, so it is learned from second answers that come at least half a day
 * after the first.
 */
const points = gridPoints(21, 5);
export const keepingPrior: Keeping = {
  known: normalDensity(points, 0, 1.5),
  read: normalDensity(points, 0, 1.5),
};
const soonestDays = 0.5;
const atPoints = {
  known: points.map((point) => strengthAt(usual.known, point)),
  read: points.map((point) => strengthAt(usual.read, point)),
};

/** After an answer, `days` after the one before it. */
export function keepingAfter(
  keeping: Keeping,
  before: QuestionBelief,
  { evidence, days }: { readonly evidence: Evidence; readonly days: number },
): Keeping {
  if (before.answers > 1 || days < soonestDays) return keeping;
  const kept = keptOf(keeping);
  const [ifKnew, ifRead] = [before.knew, 1 - before.knew];
  const known = { strengths: atPoints.known, share: ifKnew, other: ifRead * retained(kept.read, days) };
  const read = { strengths: atPoints.read, share: ifRead, other: ifKnew * retained(kept.known, days) };
  const heard = (density: LogDensity, side: Side) =>
    density.map((log, index) => {
      const own = side.share * retained(side.strengths[index] ?? usual.read, days);
      return log + logLikelihood(evidence, own + side.other);
    });
  return { known: heard(keeping.known, known), read: heard(keeping.read, read) };
}

/** One of the two stories of a question, with its chance, and the chance of recalling by way of the other. */
interface Side {
  readonly strengths: readonly Strength[];
  readonly share: number;
  readonly other: number;
}

/** What was computed: densities never change, and every choice asks. */
const computed = new WeakMap<Keeping, Kept>();

export function keptOf(keeping: Keeping): Kept {
  const found = computed.get(keeping) ?? {
    known: strengthAt(usual.known, factorOf(keeping.known)),
    read: strengthAt(usual.read, factorOf(keeping.read)),
  };
  computed.set(keeping, found);
  return found;
}

/** In steps, since all effects have to be computed anew when it changes. */
const step = 0.1;

function factorOf(density: LogDensity): number {
  return step * Math.round(momentsOf(points, probabilities(density)).mean / step);
}

function strengthAt(strength: Strength, factor: number): Strength {
  return { ...strength, stability: strength.stability * Math.exp(factor) };
}

export function isAsKept(a: Kept, b: Kept): boolean {
  return a === b || (a.known.stability === b.known.stability && a.read.stability === b.read.stability);
}

/** What was answered once is kept as well as is believed by now: later answers say more than there was to know then. */
export function asKept(belief: QuestionBelief, kept: Kept): Hypotheses {
  return belief.answers > 1 ? belief : { knew: belief.knew, ifKnew: kept.known, ifLearned: kept.read };
}
