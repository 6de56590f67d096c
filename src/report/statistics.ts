/** The middle value, or the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** Pearson's correlation, -1 to 1; null where either side never varies. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const meanOf = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [meanX, meanY] = [meanOf(0), meanOf(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  // Rounding leaves a trace of variance where there is none.
  const smallest = 1e-12 * pairs.length;
  if (!(xx > smallest && yy > smallest)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
