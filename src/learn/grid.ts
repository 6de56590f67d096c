/** A density over an unknown number, as its logarithm at the points of a grid. */
export type LogDensity = readonly number[];

/** Points at equal steps from `-reach` to `reach`. */
export function gridPoints(count: number, reach: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => reach * ((2 * index) / (count - 1) - 1));
}

/** The normal distribution at the points, up to a constant. */
export function normalDensity(points: readonly number[], mean: number, deviation: number): LogDensity {
  // 0 minus, so that the peak is 0 and not -0, which JSON does not keep.
  return points.map((point) => 0 - 0.5 * ((point - mean) / deviation) ** 2);
}

/** Shares of the points, adding up to 1. */
export function probabilities(density: LogDensity): readonly number[] {
  const peak = Math.max(...density);
  const masses = density.map((log) => Math.exp(log - peak));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of what has these values with these probabilities. */
export function momentsOf(values: readonly number[], shares: readonly number[]): Moments {
  const mean = values.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0);
  const variance = values.reduce((sum, value, index) => sum + (value - mean) ** 2 * (shares[index] ?? 0), 0);
  return { mean, variance };
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The inverse of `logistic`, for what is well inside 0..1; the ends are taken as near to 0 and 1. */
export function logit(share: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, share));
  return Math.log(inside / (1 - inside));
}
