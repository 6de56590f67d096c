/**
 * The chance of at least `hits` successes in `n` trials that each succeed with chance `p`, summed exactly
 * (the upper tail of the binomial distribution; NIST/SEMATECH e-Handbook, 1.3.6.6.18). Each term follows from the
 * one before by a ratio, and the first is taken by logarithms, so that nothing overflows for thousands of trials.
 */
export function binomialTail(hits: number, n: number, p: number): number {
  if (hits <= 0) return 1;
  if (hits > n || p <= 0) return 0;
  if (p >= 1) return 1;
  let term = Math.exp(logChoose(n, hits) + hits * Math.log(p) + (n - hits) * Math.log1p(-p));
  let sum = 0;
  for (let k = hits; k <= n; k += 1) {
    sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) sum += Math.log((n - i + 1) / i);
  return sum;
}
