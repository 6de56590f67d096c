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
    /\b(?:junior|jr\b\.?|entry[- ]level|graduate (?:programme|program|developer|engineer|software)|new grad(?:uate)?|intern(?:ship)?|trainee|apprentice(?:ship)?)/i,
  ],
  [
    'senior',
    /\b(?:senior|sr\b\.?|staff (?:software|backend|back-end|engineer)|principal|lead (?:software|backend|back-end|engineer|developer)|tech lead)/i,
  ],
  [
    'mid',
    /\b(?:mid[- ]?level|mid[- ]senior|middle (?:backend|back-end|software|developer|engineer)|intermediate)/i,
  ],
];
const years = /(\d{1,2})\s*(?:\+|plus|or more|-\s*\d+|to\s+\d+)?\s*(?:\+\s*)?(?:years?|yrs?)\b/i;

/** From the title, which comes first; else from the years of experience asked for; else from the text. */
export function levelOf(statements: readonly Statement[]): ReadLevel | undefined {
  const relevant = statements.filter(({ section }) => section !== 'dropped');
  const title = relevant.slice(0, 3).map(({ text }) => text.slice(0, 120));
  return namedIn(title) ?? fromYears(relevant) ?? namedIn(relevant.map(({ text }) => text));
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
  const found = statements.flatMap(({ text, section }) => {
    const match = section === 'nice' ? null : years.exec(text);
    return match === null ||
      !/experience|experienced|working|developing|development|hands-on|professional/i.test(text)
      ? []
      : [{ years: Number(match[1]), words: match[0] }];
  });
  const most = found.sort((a, b) => b.years - a.years)[0];
  if (most === undefined || most.years > 20) return undefined;
  const level = most.years >= 5 ? 'senior' : most.years >= 2 ? 'mid' : 'junior';
  return { level, words: most.words };
}
