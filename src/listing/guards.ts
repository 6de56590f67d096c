import type { Token } from './tokens.js';

/** Where a guarded alias was found. */
export interface Surroundings {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  /** The statement it stands in. */
  readonly statement: string;
  /** The statement also names a technology by an alias that needs no guard. */
  readonly besideTechnology: boolean;
}

export const guardNames = [
  'in-list',
  'list-or-end',
  'go-language',
  'c-language',
  'r-language',
  'not-a-season',
  'not-shouted',
  'near-databases',
] as const;
export type GuardName = (typeof guardNames)[number];

/**
 * Many technologies are called by everyday words: "Go", "Spring", "Chef". Whether the word means the technology is
 * told by what stands around it.
 */
export const guards: Readonly<Record<GuardName, (around: Surroundings) => boolean>> = {
  'in-list': (around) => opensEntry(around) && endsEntry(around) && besideKin(around),
  'list-or-end': (around) =>
    endsEntry(around) && (opensEntry(around) || around.besideTechnology || speaksOfTechnology(around)),
  'go-language': (around) =>
    closes(
      around,
      /^(?:programming|developers?|engineers?|services?|lang|experience|code|codebase|microservices|backend|is|as|at|on|with|for)$/,
      'go',
    ),
  'c-language': (around) => closes(around, /^(?:programming|developers?|language)$/, 'c'),
  'r-language': (around) => closes(around, /^(?:programming|language|scripts?)$/, 'r'),
  'not-a-season': ({ before, after }) =>
    !/^(?:this|next|last|early|late|mid|in|of|by|until|since|the)$/.test(before?.lower ?? '') &&
    !/^(?:\d+|break|semester|term|internship|season|cleaning|cohort|intake)$/.test(after?.lower ?? ''),
  // In a line of capitals every "rest" is written so.
  'not-shouted': ({ statement, after }) =>
    /\p{Ll}/u.test(statement) && after?.lower !== 'of' && after?.lower !== 'assured',
  'near-databases': ({ statement }) =>
    /\b(?:databases?|sql|quer(?:y|ies)|tables?|postgres\w*|mysql|mongo\w*)\b/i.test(statement),
};

const separators = /^[,/|()[\];:•·*–—-]$/;
const joiners = /^(?:and|or|&|\+)$/;
const introductions =
  /^(?:in|with|of|like|using|use|as|eg|g|e|including|include|know|knows|knowing|either|our|modern|strong|solid|some|to|from|for|idiomatic|advanced|proficient|is|by)$/;

/** Nothing, a separator or a joiner stands before it, or a word that begins a list. */
function opensEntry({ before }: Surroundings): boolean {
  return (
    before === undefined ||
    separators.test(before.text) ||
    joiners.test(before.lower) ||
    introductions.test(before.lower)
  );
}

function endsEntry({ after }: Surroundings): boolean {
  return (
    after === undefined ||
    separators.test(after.text) ||
    /^[.!?]$/.test(after.text) ||
    joiners.test(after.lower)
  );
}

/** A list of places or people has the same commas; one of technologies names another one, or says what it is. */
function besideKin(around: Surroundings): boolean {
  return around.besideTechnology || speaksOfTechnology(around);
}

function speaksOfTechnology({ statement }: Surroundings): boolean {
  return /\b(?:frameworks?|languages?|librar(?:y|ies)|stack|tools?|databases?|orms?|orchestrat\w+|payments?|backend|services|principles|technolog(?:y|ies)|program\w*|runtimes?)\b/i.test(
    statement,
  );
}

/**
 * A letter or a verb that is a language too: it ends an entry, or a word follows that only a language has; and
 * what stands before is no part of a name ("Series C", "R&D", "go-to-market").
 */
function closes(around: Surroundings, followers: RegExp, own: string): boolean {
  const { after } = around;
  if (after?.gap === 'hyphen') return false;
  if (after !== undefined && /^[&+#']$/.test(after.text) && after.gap === 'none') return false;
  if (!opensEntry(around)) return false;
  if (followers.test(after?.lower ?? '') && own !== 'go') return true;
  if (followers.test(after?.lower ?? '')) return goFollows(around);
  return endsEntry(around) && besideKin(around);
}

/** "Go developers" and "experience with Go is a plus"; not "Go with the flow". */
function goFollows({ before, after }: Surroundings): boolean {
  const loose = /^(?:is|as|at|on|with|for)$/.test(after?.lower ?? '');
  return !loose || (before !== undefined && introductions.test(before.lower));
}
