/**
 * An English word without its plural, -ed and -ing, so that "retried" and "retries" meet. Source: M. F. Porter,
 * "An algorithm for suffix stripping", Program 14 (1980), step 1, then the final e
 * off (5a); the steps between join words that mean different things.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return endingY(withoutE(pastOrGoing(singular(word))));
}

const vowel = /[aeiou]|[^aeiou]y/;

/** Step 1a. */
function singular(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Step 1b. */
function pastOrGoing(word: string): string {
  if (word.endsWith('eed')) return /[aeiouy][^aeiou].*eed$/.test(word) ? word.slice(0, -1) : word;
  const bare = word.replace(/(?:ed|ing)$/, '');
  return bare === word || !vowel.test(bare) ? word : undoubled(bare);
}

/** What a cut -ed or -ing leaves: "plann" of "planned" is "plan". */
function undoubled(bare: string): string {
  return /([^aeioulsz])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** Step 5a, but of every longer word: "cache" and "cached" meet, and so do "index" and "indexes". */
function withoutE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** Step 1c. */
function endingY(word: string): string {
  return word.endsWith('y') && vowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}
