/**
 * Edit distance that counts a swap of neighbours as one step (optimal string alignment; Damerau 1964,
 * Wagner and Fischer 1974). Time and memory are the product of the lengths, in code points.
 */
export function editDistance(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + cost,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

/** The candidate a mistyped word most likely means: at most a third of its letters (rounded up) away, and at most two. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(2, Math.ceil(word.length / 3));
  // A file may hold fifty thousand such words, so what cannot be near is told by length, then by letters.
  const near = candidates.filter((candidate) => Math.abs(candidate.length - word.length) <= limit);
  if (near.length === 0) return undefined;
  const lower = word.toLowerCase();
  const letters = lettersOf(lower);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of near) {
    const other = candidate.toLowerCase();
    // One step takes at most one letter away and brings at most one new one.
    if (bitCount(letters ^ lettersOf(other)) > 2 * (bestDistance - 1)) continue;
    const distance = editDistance(lower, other);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Which letters a word holds, in 32 bits: several may share one, and those beyond ASCII are not told apart. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (code < 128) letters |= 1 << (code & 31);
  }
  return letters;
}

/** The bits that are set (Wegner 1960). */
function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The ending of an error sentence: `; did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const guess = closest(word, candidates);
  return guess === undefined ? '' : `; did you mean "${guess}"?`;
}
