/** The triples of neighbouring words of a text, as hashes in ascending order, each once. */
export type Triples = Int32Array;

/** Triples do not reach from one part into the next, so that the order of the parts makes no difference. */
export function triplesOf(parts: readonly string[]): Triples {
  const found: number[] = [];
  for (const part of parts) {
    let [first, second] = [0, 0];
    for (const third of wordHashes(part.toLowerCase())) {
      found.push(Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) ^ third);
      [first, second] = [second, third];
    }
  }
  const sorted = Int32Array.from(found).sort();
  return sorted.filter((triple, index) => index === 0 || triple !== sorted[index - 1]);
}

/** FNV-1a (Fowler, Noll and Vo) of each run of letters and digits; in code every other sign matters, too. */
function wordHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  let open = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const inWord = isWordCode(code);
    const goesOn = inWord && open;
    open = inWord;
    if (code <= 32) continue;
    const sum = goesOn ? (hashes.pop() ?? 0) : 0x811c9dc5;
    hashes.push(Math.imul(sum ^ code, 0x01000193));
  }
  return hashes;
}

function isWordCode(code: number): boolean {
  const digit = code >= 48 && code <= 57;
  const letter = (code >= 97 && code <= 122) || code === 95 || code > 127;
  return digit || letter;
}

/** The share of what both have in what either has (Jaccard 1901), 0 to 1. */
export function jaccard(a: Triples, b: Triples): number {
  let [left, right, shared] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const one = a[left] ?? 0;
    const other = b[right] ?? 0;
    if (one === other) shared += 1;
    if (one <= other) left += 1;
    if (other <= one) right += 1;
  }
  const either = a.length + b.length - shared;
  return either === 0 ? 0 : shared / either;
}

const bands = 12;
const rows = 2;
/** What one bucket remembers, so that ten thousand texts of one mould are not compared each with each. */
const mostInBucket = 4;

/**
 * For each set the earlier ones that may be like it, in their order. Least hashes agree as often as the sets overlap
 * (Broder 1997, min-wise hashing), so twelve bands of two bring together 99 of 100 pairs that share 0.6 of their
 * triples, in a time that grows with the number of sets and not with its square.
 */
export function earlierCandidates(sets: readonly Triples[]): readonly (readonly number[])[] {
  const buckets = new Map<number, number[]>();
  return sets.map((set, index) => {
    const earlier = new Set<number>();
    for (const key of bandKeys(set)) {
      const bucket = buckets.get(key);
      for (const other of bucket ?? []) earlier.add(other);
      if (bucket === undefined) buckets.set(key, [index]);
      else if (bucket.length < mostInBucket) bucket.push(index);
    }
    return [...earlier].sort((a, b) => a - b);
  });
}

/** Odd factors that scatter the bits, the same in every run. */
const factors = Array.from({ length: bands * rows }, (_, index) => Math.imul(2 * index + 1, 0x9e3779b1));

function bandKeys(set: Triples): readonly number[] {
  const least = factors.map((factor) => leastHash(set, factor));
  return Array.from({ length: bands }, (_, band) => {
    const own = least.slice(band * rows, (band + 1) * rows);
    return own.reduce((key, value) => Math.imul(key ^ value, 0x01000193), band);
  });
}

function leastHash(set: Triples, factor: number): number {
  let least = 0x7fffffff;
  for (const triple of set) {
    const hash = Math.imul(triple ^ (triple >>> 15), factor);
    if (hash < least) least = hash;
  }
  return least;
}
