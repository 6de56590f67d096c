import type { Level } from '../model/kinds/kind.js';
import type { Statement } from './statements.js';

export interface ReadLevel {
  /** Whom the listing is for. */
  readonly level: Level;
  /** The words that say so. */
  readonly words: string;
}

const names: readonly (readonly [Level, RegExp])[] = [
  [
    'junior',
    /\b(?:junior|jr\b\.?|entry[- ]level|graduate (?:programme|program|developer|engineer|software)|new grad(?:uate)?|intern(?:ship)?|trainee|early[- ]career|associate (?:\w{1,20} ){0,2}(?:engineer|developer)|apprentice(?:ship)?)(?![\p{L}\p{N}])/iu,
  ],
  [
    'senior',
    /\b(?:senior|sr\b\.?|staff (?:software|backend|back-end|engineer)|principal|lead (?:\w{1,20} )?(?:software|backend|back-end|engineer|developer)|tech lead)(?![\p{L}\p{N}])/iu,
  ],
  [
    'mid',
    /\b(?:mid[- ]?level|mid[- ]senior|middle (?:backend|back-end|software|developer|engineer)|intermediate)(?![\p{L}\p{N}])/iu,
  ],
];
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const number = `\\d{1,2}|${numbers.join('|')}`;
/** "5+ years", "3 to 5 years", "four (4) years": the first number counts. */
const years = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(${number})(?:\\s?\\(\\d{1,2}\\))?\\s?(?:\\+|plus|or more|(?:-|–|to|or)\\s?(?:${number})\\+?)?\\s?(?:full )?(?:years?|yrs?)(?!\\p{L})`,
  'giu',
);
const workWords =
  /\b(?:experienced?|work(?:ed|ing)?|develop(?:ed|ing|ment)|buil[dt]|building|hands-on|professional|at least|minimum)\b|\b(?:years?|yrs) or (?:more|longer)\b|\d\s?\+\s?y/i;
/** Of the company, of a contract, of somebody else. */
const otherWords =
  /\b(?:we|us|our (?:team|company)) (?:have|has|bring|combine)\b|\b(?:contract|fixed-term|vesting|warranty|business for|in business)\b/i;
const otherYears = /\b(?:after|every|each|last|past|next|within|first)\s+(?:the\s+)?$/i;
/** Nobody asks for more. */
const mostYears = 20;

/** From the title, which comes first; else from the years of experience asked for; else from the text. */
export function levelOf(statements: readonly Statement[]): ReadLevel | undefined {
  const relevant = statements.filter(({ section }) => section !== 'dropped');
  const title = relevant.slice(0, 3).map(({ text }) => text.slice(0, 120));
  const texts = relevant.map(({ text }) => text).filter((text) => !speaksOfColleagues(text));
  return namedIn(title) ?? fromYears(relevant) ?? namedIn(texts);
}

function speaksOfColleagues(text: string): boolean {
  return /\b(?:mentor\w*|coach\w*|guid(?:e|ing)|teach\w*|support\w*|alongside|next to|together with|report to|became|our \w+ (?:apprentices|juniors|interns))\b/i.test(
    text,
  );
}

function namedIn(texts: readonly string[]): ReadLevel | undefined {
  for (const text of texts) {
    for (const [level, pattern] of names) {
      const found = pattern.exec(text);
      if (found !== null) return { level, words: found[0] };
    }
  }
  return undefined;
}

/** The most that is asked for: "2 years of Kafka" stands beside "6 years in backend development". */
function fromYears(statements: readonly Statement[]): ReadLevel | undefined {
  const [most] = statements.flatMap(yearsIn).sort((a, b) => b.years - a.years);
  if (most === undefined) return undefined;
  const level = most.years >= 5 ? 'senior' : most.years >= 2 ? 'mid' : 'junior';
  return { level, words: most.words };
}

function yearsIn({ text, section }: Statement): readonly { years: number; words: string }[] {
  const asked = section === 'required' || (section === 'neutral' && workWords.test(text));
  if (!asked || otherWords.test(text)) return [];
  return [...text.matchAll(years)].flatMap((match) => {
    const [words, said = ''] = match;
    const count = /\d/.test(said) ? Number(said) : numbers.indexOf(said.toLowerCase()) + 1;
    const other = otherYears.test(text.slice(Math.max(0, match.index - 20), match.index));
    return other || count > mostYears ? [] : [{ years: count, words }];
  });
}
