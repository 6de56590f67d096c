/**
 * An estimated chance of a right answer, with the interval that holds it with 80 % probability; all 0 to 1.
 */
export interface Mastery {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

interface Cell {
  readonly end: number;
  readonly width: number;
  readonly mass: number;
}

const cells = 1000;
/** Standard deviations on either side of the mean that the grid covers: what lies beyond weighs nothing. */
const reach = 10;

/**
 * The Beta posterior of a chance after so much right and so much wrong (partial answers count for both), with
 * a uniform prior, Beta(1,1). Source: Gelman et al., Bayesian Data Analysis, 3rd edition, 2.1 (posterior) and
 * 2.3 (central intervals); the quantiles are read off a grid of the density.
 */
export function mastery(correctWeight: number, wrongWeight: number): Mastery {
  const alpha = 1 + correctWeight;
  const beta = 1 + wrongWeight;
  const grid = densityGrid(alpha, beta);
  return { mean: alpha / (alpha + beta), low: quantile(grid, 0.1), high: quantile(grid, 0.9) };
}

/** Cells over the part of 0..1 that matters, so that it is as fine for a million answers as for one. */
function densityGrid(alpha: number, beta: number): readonly Cell[] {
  const mean = alpha / (alpha + beta);
  const deviation = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  const from = Math.max(0, mean - reach * deviation);
  const width = (Math.min(1, mean + reach * deviation) - from) / cells;
  const middles = Array.from({ length: cells }, (_, index) => from + (index + 0.5) * width);
  // In logarithms, since the powers of many answers are too small for a number.
  const logs = middles.map((x) => (alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - x));
  const peak = Math.max(...logs);
  return logs.map((log, index) => ({ end: from + (index + 1) * width, width, mass: Math.exp(log - peak) }));
}

/** Where the share `probability` of the mass lies below, linear within a cell. */
function quantile(grid: readonly Cell[], probability: number): number {
  let left = probability * grid.reduce((sum, { mass }) => sum + mass, 0);
  for (const { end, width, mass } of grid) {
    if (left <= mass) return end - width * (1 - left / mass);
    left -= mass;
  }
  return 1;
}
