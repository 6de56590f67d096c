import { type Evidence, logLikelihood } from './evidence.js';
import { gridPoints, type LogDensity, momentsOf, normalDensity, probabilities } from './grid.js';
import type { QuestionBelief } from './question-belief.js';
import { retained, type Strength } from './strength.js';

/**
 * What one reading of an explanation leaves when the answer was not known: between the "Again" and the "Hard" of a first
 * answer in FSRS-6, the geometric mean of the two.
 */
const usual: Strength = { stability: 0.52, difficulty: 5.8 };

/**
 * Learners differ in this more than in anything else, so it is learned, as a factor on a logarithmic scale, from second
 * answers that come at least half a day after the first.
 */
const points = gridPoints(15, 4);
export const readingPrior: LogDensity = normalDensity(points, 0, 1.5);
const soonestDays = 0.5;
const strengths = points.map((point) => ({ ...usual, stability: usual.stability * Math.exp(point) }));

/** After an answer, `days` after the one before it. */
export function readingAfter(
  density: LogDensity,
  before: QuestionBelief,
  { evidence, days }: { readonly evidence: Evidence; readonly days: number },
): LogDensity {
  if (before.answers > 1 || days < soonestDays) return density;
  const known = before.knew * retained(before.ifKnew, days);
  return density.map((log, index) => {
    const learned = (1 - before.knew) * retained(strengths[index] ?? usual, days);
    return log + logLikelihood(evidence, known + learned);
  });
}

/** What was computed of a density: densities never change, and every choice asks. */
const computed = new WeakMap<LogDensity, Strength>();

export function readingOf(density: LogDensity): Strength {
  const found = computed.get(density) ?? estimate(density);
  computed.set(density, found);
  return found;
}

function estimate(density: LogDensity): Strength {
  const { mean } = momentsOf(points, probabilities(density));
  return { ...usual, stability: usual.stability * Math.exp(mean) };
}
