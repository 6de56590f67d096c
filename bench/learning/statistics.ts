export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Half the width of the 95 % confidence interval of a mean. */
export function margin(values: readonly number[]): number {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return 1.96 * Math.sqrt(variance / values.length);
}

/** In hundredths, with its interval. */
export function points(values: readonly number[]): string {
  return `${(100 * mean(values)).toFixed(1)} ± ${(100 * margin(values)).toFixed(1)}`;
}
