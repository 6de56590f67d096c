import { plainWords } from './plain-words.js';

/** How an answer is built, by counting: a hint for the learner, never part of a score. */
export interface SpokenForm {
  readonly words: number;
  /** How long it takes to say at a calm pace. */
  readonly speakingSeconds: number;
}

export type StarPart = 'situation' | 'action' | 'result';

/** The build of a story told as situation (with the task), action, result. */
export interface StarForm {
  /** Share of the words, 0 to 1, together 1. */
  readonly shares: Readonly<Record<StarPart, number>>;
  /** How often the action says "I", and how often "we". */
  readonly i: number;
  readonly we: number;
  /** Whether the result holds a number, in digits or as a word. */
  readonly numbersInResult: boolean;
}

/** A calm speaking pace, at which one is understood. */
export const wordsPerMinute = 140;

export function spokenForm(text: string): SpokenForm {
  const words = plainWords(text).length;
  return { words, speakingSeconds: (words / wordsPerMinute) * 60 };
}

/** The build of a story; undefined of one without words. */
export function starForm(text: string): StarForm | undefined {
  const parts = partsOf(text);
  const lengthOf = (part: StarPart) => plainWords(parts[part]).length;
  const all = lengthOf('situation') + lengthOf('action') + lengthOf('result');
  if (all === 0) return undefined;
  const share = (part: StarPart) => lengthOf(part) / all;
  return {
    shares: { situation: share('situation'), action: share('action'), result: share('result') },
    i: counted(parts.action, /\b(?:i|my|me|myself)\b/gi),
    we: counted(parts.action, /\b(?:we|our|us|ourselves)\b/gi),
    numbersInResult: numbers.test(parts.result),
  };
}

/** The sentences of each part. One without a cue of its own belongs to the part before it. */
function partsOf(text: string): Record<StarPart, string> {
  const parts = { situation: '', action: '', result: '' };
  let part: StarPart = 'situation';
  for (const sentence of sentencesOf(text)) {
    part = cueIn(sentence, part) ?? part;
    parts[part] += ` ${sentence}`;
  }
  return parts;
}

/** A full stop within a number ends nothing. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|\n\s*\n/).filter((sentence) => sentence.trim() !== '');
}

/** Once there has been action, what "was" is hardly the situation any more. */
function cueIn(sentence: string, before: StarPart): StarPart | undefined {
  if (before !== 'situation' && resultCue.test(sentence)) return 'result';
  if (actionCue.test(sentence)) return 'action';
  if (resultCue.test(sentence)) return 'result';
  return before === 'situation' && situationCue.test(sentence) ? 'situation' : undefined;
}

const situationCue =
  /\b(?:situation|task|context|at the time|back then|had to|needed to|was asked|responsible for)\b/i;

/** Somebody of us did something: "I first wrote", "we then decided". */
const did = [
  'added|agreed|asked|built|called|changed|checked|chose|compared|cut|decided|designed|did|drew|explained|fixed|found',
  'gave|introduced|led|listed|looked|made|measured|met|moved|offered|ordered|planned|prepared|proposed|put|ran|read',
  'removed|rewrote|rolled|said|sat|sent|set|showed|shipped|split|started|stopped|suggested|talked|tested|took|traced',
  'turned|told|tried|went|worked(?! (?:at|as|for|in)\\b)|wrote',
].join('|');
const actionCue = new RegExp(
  `\\b(?:i|we)(?: (?:first|then|also|therefore|so))? (?:${did})\\b|\\bmy action`,
  'i',
);

const resultCue = new RegExp(
  '\\b(?:results?|in the end|since then|outcome|afterwards|as a consequence|eventually|finally' +
    '|(?:fell|dropped|rose|grew|went (?:down|up)) (?:from|by|to)|today|i learned|no longer|ever since)\\b',
  'i',
);

const numbers =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|half|twice|third|quarter|percent)\b/i;

function counted(text: string, word: RegExp): number {
  return text.match(word)?.length ?? 0;
}
