import { cleaned } from './clean.js';
import { levelOf, type ReadLevel } from './level.js';
import { indexAliases, mentionsIn, type Mention } from './mentions.js';
import { statementsOf } from './statements.js';
import { type AreaWeight, areaWeights } from './weights.js';
import type { Term } from './vocabulary.js';

/** What a job listing says of the interview. */
export interface Listing {
  /** Of every area; undefined where no technology is named. */
  readonly weights: readonly AreaWeight[] | undefined;
  readonly level: ReadLevel | undefined;
  /** Ids of the programming languages that are named, those that are required first. */
  readonly languages: readonly Language[];
  readonly mentions: readonly Mention[];
}

export interface Language {
  /** As in the vocabulary, which is how packs name it too. */
  readonly language: string;
  readonly words: string;
}

/** Reads a listing by the words of the vocabulary. Nothing leaves the machine, and nothing is guessed by a model. */
export function readListing(text: string, terms: readonly Term[]): Listing {
  const statements = statementsOf(cleaned(text));
  const mentions = mentionsIn(statements, indexAliases(terms));
  return {
    weights: areaWeights(mentions),
    level: levelOf(statements),
    languages: languagesOf(mentions),
    mentions,
  };
}

/** Where some are required, those that are nice to have are left out. */
function languagesOf(mentions: readonly Mention[]): readonly Language[] {
  const named = mentions.filter(({ term, weak }) => term.kind === 'language' && !weak);
  const required = named.filter(({ section }) => section !== 'nice');
  const byId = new Map<string, Language>();
  for (const { term, words } of required.length > 0 ? required : named) {
    if (!byId.has(term.id)) byId.set(term.id, { language: term.id, words });
  }
  return [...byId.values()];
}
