import { plainWords, says } from './plain-words.js';
import { stem } from './stem.js';

/** What is looked for in an answer: a point in the author's words, and phrases that stand for it. */
export interface WantedPoint {
  readonly point: string;
  readonly any: readonly string[];
}

/** Whether a point seems to be made, null where nothing can be said; `confidence` from 0 to 1. */
export interface Suggestion {
  readonly hit: boolean | null;
  readonly confidence: number | null;
}

/** A phrase that was said is nearly always meant. */
const phraseConfidence = 0.95;

/** From this share of a point's words on, it is taken as said. */
const enoughCoverage = 0.5;

const unknown: Suggestion = { hit: null, confidence: null };

/**
 * For each point whether the answer seems to make it: by one of its phrases, or by at least half of its own words,
 * weighed so that a word which stands in many points says little. Of what the learner has lived through
 * (`personal`) only a phrase tells anything, and no point is called missing; of a spoken answer nothing is known.
 */
export function suggestHits(
  points: readonly WantedPoint[],
  answer: string,
  { personal }: { readonly personal: boolean },
): readonly Suggestion[] {
  if (plainWords(answer).length === 0) return points.map(() => unknown);
  const said = new Set(plainWords(answer).map(stem));
  const contents = points.map((each) => contentStems(each.point));
  return points.map((each, index) => {
    if (each.any.some((phrase) => says(answer, phrase))) return { hit: true, confidence: phraseConfidence };
    return personal ? unknown : fromCoverage(coverage(contents[index] ?? new Set(), said, contents));
  });
}

function fromCoverage(share: number | null): Suggestion {
  if (share === null) return unknown;
  // A share of a half that binary fractions put just below it is a half.
  return share >= enoughCoverage - 1e-9
    ? { hit: true, confidence: share }
    : { hit: false, confidence: 1 - share };
}

/** The weighed share of a point's words that were said; null of a point without a word that tells anything. */
function coverage(
  own: ReadonlySet<string>,
  said: ReadonlySet<string>,
  contents: readonly ReadonlySet<string>[],
): number | null {
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + rarity(word, contents), 0);
  if (own.size === 0) return null;
  return weigh([...own].filter((word) => said.has(word))) / weigh([...own]);
}

/** Inverse document frequency over the question's points, ln(1 + N/n): never 0, so that a lone point has weights. */
function rarity(word: string, contents: readonly ReadonlySet<string>[]): number {
  const holding = contents.filter((words) => words.has(word)).length;
  return Math.log(1 + contents.length / Math.max(1, holding));
}

function contentStems(text: string): ReadonlySet<string> {
  return new Set(
    plainWords(text)
      .filter((word) => !functionWords.has(word))
      .map(stem),
  );
}

/** Words that hold sentences together, and those with which authors say that something is said. */
const functionWords = new Set(
  plainWords(`a an and are as at be been but by can could did do does for from had has have how if in into is it
    its may might must no nor not of on one only or other others own so some such than that the their them then
    there these they this those to too was were what when where which while who why will with would you your
    says say said names name named gives give given tells tell told explains explain mentions mention states state`),
);
