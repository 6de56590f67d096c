import type { Token } from './tokens.js';

/** Where a guarded alias was found. */
export interface Surroundings {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly statement: StatementFacts;
}

/** What a whole statement says, told once for all the aliases in it. */
export interface StatementFacts {
  /** It names a technology by an alias that needs no guard. */
  readonly besideTechnology: boolean;
  /** It has words that go with technologies: "framework", "stack". */
  readonly speaksOfTechnology: boolean;
  readonly speaksOfDatabases: boolean;
  readonly speaksOfSeasons: boolean;
  /** It is written in capitals. */
  readonly shouted: boolean;
}

export function factsOf(statement: string, besideTechnology: boolean): StatementFacts {
  return {
    besideTechnology,
    speaksOfTechnology: technologyWords.test(statement),
    speaksOfDatabases: /\b(?:databases?|sql|quer(?:y|ies)|tables?|postgres\w*|mysql|mongo\w*)\b/i.test(
      statement,
    ),
    speaksOfSeasons: /\b(?:seasons?|seasonal|summer|autumn|fall|winter)\b/i.test(statement),
    shouted: !/\p{Ll}/u.test(statement),
  };
}

const technologyWords =
  /\b(?:frameworks?|languages?|librar(?:y|ies)|stack|tools?|databases?|orms?|orchestrat\w+|payments?|backend|services|principles|technolog(?:y|ies)|program\w*|runtimes?|fortran|cobol|matlab|assembl(?:y|er)|pascal|delphi|vhdl)\b/i;

export const guardNames = [
  'in-list',
  'list-or-end',
  'go-language',
  'c-language',
  'r-language',
  'not-a-season',
  'not-a-verb',
  'not-shouted',
  'near-databases',
] as const;
export type GuardName = (typeof guardNames)[number];

/**
 * Many technologies are called by everyday words: "Go", "Spring", "Chef". Whether the word means the technology is
 * told by what stands around it.
 */
export const guards: Readonly<Record<GuardName, (around: Surroundings) => boolean>> = {
  'in-list': (around) => endsEntry(around) && (isUsed(around) || (opensEntry(around) && besideKin(around))),
  'list-or-end': (around) =>
    (endsEntry(around) && (opensEntry(around) || besideKin(around))) || isCombined(around),
  'go-language': (around) =>
    closes(
      around,
      /^(?:programming|developers?|engineers?|services?|lang|experience|code|codebase|microservices|backend|is|as|at|on|with|for)$/,
      'go',
    ),
  'c-language': (around) => closes(around, /^(?:programming|developers?|language)$/, 'c'),
  'r-language': (around) => closes(around, /^(?:programming|language|scripts?)$/, 'r'),
  'not-a-season': (around) =>
    !namesDate(around) && (around.statement.besideTechnology || !nearSeasons(around)),
  'not-a-verb': ({ after }) =>
    !/^(?:to|quickly|fast|swiftly|calmly|promptly|immediately|well|when|accordingly)$/.test(
      after?.lower ?? '',
    ),
  // In a line of capitals every "rest" is written so.
  'not-shouted': (around) =>
    (!around.statement.shouted || isEntry(around)) && !/^(?:of|assured)$/.test(around.after?.lower ?? ''),
  'near-databases': ({ statement }) => statement.speaksOfDatabases,
};

const separators = /^[,/|()[\];:•·*`–—-]$/;
const joiners = /^(?:and|or|&|\+)$/;
const introductions =
  /^(?:in|with|of|like|using|used|use|as|eg|g|e|including|include|know|knows|knowing|either|our|modern|strong|solid|some|to|from|for|idiomatic|advanced|proficient|is|by|on|via|over|between|mostly|mainly|writing|written|prefer)$/;

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

/** Alone in its line, or in a list of technologies. */
function isEntry(around: Surroundings): boolean {
  const alone = around.before === undefined && around.after === undefined;
  return alone || (opensEntry(around) && endsEntry(around) && around.statement.besideTechnology);
}

/** A list of places or people has the same commas; one of technologies names another one, or says what it is. */
function besideKin({ statement }: Surroundings): boolean {
  return statement.besideTechnology || statement.speaksOfTechnology;
}

/** "On Node with Fastify". */
function isCombined(around: Surroundings): boolean {
  const joined = /^(?:with|using)$/.test(around.after?.lower ?? '');
  return joined && opensEntry(around) && around.statement.besideTechnology;
}

/** "You have used Nomad": no list is needed. */
function isUsed({ before }: Surroundings): boolean {
  return /^(?:used|using)$/.test(before?.lower ?? '');
}

function namesDate({ before, after }: Surroundings): boolean {
  return (
    /^(?:this|next|last|early|late|mid|each|every)$/.test(before?.lower ?? '') ||
    /^(?:\d+|break|semester|term|internship|season|cleaning|cohort|intake|retreat|festival)$/.test(
      after?.lower ?? '',
    )
  );
}

function nearSeasons({ before, statement }: Surroundings): boolean {
  return statement.speaksOfSeasons || /^(?:in|of|by|until|since|the)$/.test(before?.lower ?? '');
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
