import { type Listing, readListing } from '../../listing/listing.js';
import type { AreaWeight } from '../../listing/weights.js';
import type { Term } from '../../listing/vocabulary.js';
import type { InterviewPlan, KeptListing } from '../../model/interview-plan.js';
import type { Level } from '../../model/kinds/kind.js';

/** A plan with what the listing says, and how the reader says why. */
export interface FromListing {
  readonly plan: InterviewPlan;
  readonly told: readonly string[];
}

/** Whom a listing is for says which questions to expect: its own level and the one beside it. */
const levelsFor: Readonly<Record<Level, readonly Level[]>> = {
  junior: ['junior', 'mid'],
  mid: ['junior', 'mid'],
  senior: ['mid', 'senior'],
};

/** Runtimes that are named where their language goes without saying. */
const languageOf: Readonly<Record<string, string>> = {
  nodejs: 'javascript',
  deno: 'javascript',
  bun: 'javascript',
};

/** Takes weights, levels and languages from a listing; `shown` are the languages that questions are there for. */
export function withListing(
  plan: InterviewPlan,
  kept: KeptListing,
  { terms, shown }: { readonly terms: readonly Term[]; readonly shown: ReadonlySet<string> },
): FromListing {
  const listing = readListing(kept.text, terms);
  const languages = languagesOf(listing, shown);
  const { level, weights } = listing;
  return {
    plan: {
      ...plan,
      listing: kept,
      weights: weights === undefined ? plan.weights : weightsByArea(weights),
      levels: level === undefined ? plan.levels : levelsFor[level.level],
      languages: languages.chosen.length === 0 ? plan.languages : languages.chosen,
    },
    told: [
      ...(weights === undefined
        ? ['It names no technology that prep knows, so the weights stay as they were.']
        : []),
      ...(level === undefined ? [] : [`Level: ${levelsFor[level.level].join(', ')} ("${level.words}").`]),
      ...languages.told,
    ],
  };
}

/** The words of the listing behind each weight, as the plan now has it. */
export function causesOf(
  plan: InterviewPlan,
  terms: readonly Term[],
): ReadonlyMap<string, readonly string[]> {
  if (plan.listing === null) return new Map();
  const weights = readListing(plan.listing.text, terms).weights ?? [];
  return new Map(weights.map(({ area, words }) => [area, words]));
}

function weightsByArea(weights: readonly AreaWeight[]): Readonly<Record<string, number>> {
  return Object.fromEntries(weights.map(({ area, weight }) => [area, weight]));
}

function languagesOf(
  { languages, mentions }: Listing,
  shown: ReadonlySet<string>,
): { chosen: readonly string[]; told: readonly string[] } {
  const implied = mentions.flatMap(({ term, words, section }) => {
    const language = languageOf[term.id];
    return language === undefined || section === 'nice' ? [] : [{ language, words }];
  });
  const found = new Map([...implied, ...languages].map(({ language, words }) => [language, words]));
  const asked = [...found].filter(([language]) => shown.has(language));
  if (asked.length > 0) {
    const why = asked.map(([language, words]) => `${language} ("${words}")`).join(', ');
    return { chosen: asked.map(([language]) => language), told: [`Code in: ${why}.`] };
  }
  // SQL is no reason to leave out all that is written in a language.
  const hired = languages.filter(
    ({ language }) => !['sql', 'bash', 'plsql', 'powershell'].includes(language),
  );
  const names = hired.map(({ words }) => words).join(', ');
  return { chosen: [], told: names === '' ? [] : [`No code here is in ${names}: all languages stay.`] };
}
