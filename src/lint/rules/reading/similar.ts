/** The triples of neighbouring words of a text, as hashes in ascending order, each once. */
export type Triples = Int32Array;

/** Triples do not reach from one part into the next, so that the order of the parts makes no difference. */
export function triplesOf(parts: readonly string[]): Triples {
  const found: number[] = [];
  for (const part of parts) addTriples(part, found);
  const sorted = Int32Array.from(found).sort();
  let size = 0;
  // Written over from the start: what is kept never overtakes what is read.
  for (const triple of sorted) {
    if (size > 0 && sorted[size - 1] === triple) continue;
    sorted[size] = triple;
    size += 1;
  }
  return sorted.subarray(0, size);
}

const start = 0x811c9dc5 | 0;

/** Hashes words by FNV-1a (Fowler, Noll and Vo): runs of letters and digits; in code every other sign matters, too. */
function addTriples(text: string, found: number[]): void {
  let [first, second, word] = [0, 0, start];
  const add = (third: number) => {
    found.push(Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) ^ third);
    first = second;
    second = third;
  };
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? lower(text.charCodeAt(index)) : 0;
    const inWord = isWordCode(code);
    if (!inWord && word !== start) {
      add(word);
      word = start;
    }
    if (inWord) word = Math.imul(word ^ code, 0x01000193);
    else if (code > 32) add(code);
  }
}

/** Letters beyond ASCII keep their case: a hash need not be that exact. */
function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
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
/** Of those that agree in a band only the first are candidates: ten thousand texts of one mould all agree. */
const mostCandidates = 4;
/** Beyond any number of questions; a key and an index share the 53 bits of a number. */
const mostSets = 2 ** 21;

/**
 * For each set the earlier ones that may be like it, in their order. Least hashes agree as often as the sets overlap
 * (Broder 1997, min-wise hashing), so twelve bands of two bring together 99 of 100 pairs that share 0.6 of their
 * triples, in a time that grows with the number of sets and not with its square.
 */
export function earlierCandidates(sets: readonly Triples[]): readonly (readonly number[])[] {
  const candidates = sets.map(() => new Set<number>());
  for (let band = 0; band < bands; band += 1) {
    const keyed = Float64Array.from(sets, (set, index) => bandKey(set, band) * mostSets + index).sort();
    let group: number[] = [];
    let groupKey = -1;
    for (const each of keyed) {
      const [key, index] = [Math.floor(each / mostSets), each % mostSets];
      if (key !== groupKey) [group, groupKey] = [[], key];
      for (const earlier of group) candidates[index]?.add(earlier);
      if (group.length < mostCandidates) group.push(index);
    }
  }
  return candidates.map((found) => [...found].sort((a, b) => a - b));
}

/** Two least hashes in 31 bits. The odd factors scatter the bits, the same way in every run. */
function bandKey(set: Triples, band: number): number {
  const first = leastHash(set, Math.imul(4 * band + 1, 0x9e3779b1));
  const second = leastHash(set, Math.imul(4 * band + 3, 0x9e3779b1));
  return Math.imul(first ^ (second >>> 7), 0x01000193) >>> 1;
}

function leastHash(set: Triples, factor: number): number {
  let least = 0x7fffffff;
  for (const triple of set) {
    const hash = Math.imul(triple ^ (triple >>> 15), factor);
    if (hash < least) least = hash;
  }
  return least;
}
