import { clean } from '../../model/clean.js';
import { confidences } from '../../model/review.js';

/** What a field of a line may hold, and how that is called. */
export interface Field {
  readonly what: string;
  readonly holds: (value: unknown) => boolean;
}

export type Fields = Readonly<Record<string, Field>>;

const longestWord = 500;
/** Nothing that prep writes nests deeper than a list in an object. */
const deepest = 6;

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** Plain objects only: a list is none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWord(value: unknown): boolean {
  return isString(value) && value.length <= longestWord && clean(value) === value && !value.includes('\n');
}

function isShallow(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((each) => isShallow(each, left - 1));
}

function isNumber(from: number, to: number, whole: boolean): Field['holds'] {
  return (value) =>
    typeof value === 'number' && value >= from && value <= to && (!whole || Number.isInteger(value));
}

function isUuid(value: unknown): boolean {
  return isString(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

function oneOf(values: readonly unknown[]): Field {
  return { what: `one of ${values.map(String).join(', ')}`, holds: (value) => values.includes(value) };
}

function orNull({ what, holds }: Field): Field {
  return { what: `${what}, or null`, holds: (value) => value === null || holds(value) };
}

/** The last moment that a date can hold; a UUID of version 7 and every calendar end before it. */
const lastMoment = 8.64e15;
const minutesOfDay = 24 * 60;

const uuid: Field = { what: 'a UUID', holds: isUuid };
const word: Field = { what: 'a short text in one line', holds: isWord };
const text: Field = { what: 'a text', holds: isString };
const count: Field = { what: 'a whole number, 0 or more', holds: isNumber(0, 2 ** 53 - 1, true) };
const json: Field = { what: 'an answer', holds: (value) => value !== undefined && isShallow(value) };
const words: Field = {
  what: 'a list of short texts',
  holds: (value) => Array.isArray(value) && value.every(isWord),
};
const object: Field = { what: 'an object', holds: (value) => isObject(value) && isShallow(value) };
const points: Field = {
  what: 'an object of yes and no',
  holds: (value) => isObject(value) && Object.values(value).every((each) => typeof each === 'boolean'),
};
const flag: Field = oneOf([true, false]);

const moment = {
  at: { what: 'a time in milliseconds', holds: isNumber(-lastMoment, lastMoment, true) },
  offset: { what: 'minutes', holds: isNumber(-minutesOfDay, minutesOfDay, true) },
};
const origin = {
  device: uuid,
  sequence: count,
  hash: {
    what: '32 hexadecimal digits',
    holds: (value: unknown) => isString(value) && /^[0-9a-f]{32}$/.test(value),
  },
};

/** What each type of line holds. */
export const lineFields: Readonly<Record<string, Fields>> = {
  history: { kind: oneOf(['export', 'device', 'answers']), device: uuid, learner: orNull(word) },
  total: { rows: count },
  session: {
    ...origin,
    ...moment,
    ...{ id: uuid, mode: word, targets: words, filters: object },
    seed: { what: 'a number', holds: isNumber(-Number.MAX_VALUE, Number.MAX_VALUE, false) },
    planned: orNull(words),
  },
  end: { ...origin, ...moment, session: uuid },
  review: {
    ...origin,
    ...moment,
    ...{ id: uuid, session: uuid, question: word, area: word, kind: word, contentHash: word, response: json },
    score: { what: 'a number from 0 to 1', holds: isNumber(0, 1, false) },
    verdict: oneOf(['correct', 'partial', 'wrong', 'skipped']),
    seconds: { what: 'a number, 0 or more', holds: isNumber(0, Number.MAX_VALUE, false) },
    confidence: oneOf([...confidences, null]),
    ...{ hints: count, optionCount: count, mode: word, points: orNull(points), undoes: orNull(uuid) },
  },
  mark: {
    ...origin,
    ...moment,
    question: word,
    what: oneOf(['flag', 'known']),
    note: orNull(text),
    removed: flag,
  },
  answer: { ...origin, review: uuid, response: json },
  draft: { ...origin, ...moment, question: word, text },
};
