import { didYouMean } from '../../model/closest.js';
import { type Confidence, confidences } from '../../model/review.js';
import type { ConfirmedPoints } from '../../model/kinds/kind.js';
import type { Said } from '../../drill/ports.js';

/** A line that came in: something said of the question, the points of an open answer, or nothing that is known. */
export type Incoming =
  | { readonly type: 'said'; readonly said: Said; readonly id?: string }
  | { readonly type: 'assess'; readonly points: ConfirmedPoints }
  | { readonly type: 'unreadable'; readonly message: string; readonly expected: string };

const types = ['answer', 'assess', 'hint', 'skip', 'undo', 'flag', 'known', 'why', 'quit'];

/** Reads one line of the protocol; whatever does not fit is data, not an exception. */
export function readLine(line: string): Incoming {
  const value = parsed(line);
  if (!isObject(value))
    return unreadable('this line is not a JSON object', 'an object such as {"type":"answer"}');
  const type = value['type'];
  switch (type) {
    case 'answer':
      return readAnswer(value);
    case 'assess':
      return readAssess(value['points']);
    case 'flag':
      return said(typeof value['note'] === 'string' ? { type, note: value['note'] } : { type });
    case 'hint':
    case 'skip':
    case 'undo':
    case 'known':
    case 'why':
    case 'quit':
      return said({ type });
    default:
      return unreadable(`unknown type ${JSON.stringify(type)}${guess(type)}`, `type: ${types.join(', ')}`);
  }
}

function readAnswer(value: Readonly<Record<string, unknown>>): Incoming {
  const { response, seconds, at, confidence, id, assess } = value;
  if (!('response' in value)) return unreadable('this answer has no response', 'an answer with "response"');
  if (seconds !== undefined && !(typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0)) {
    return unreadable('"seconds" is not a time', 'a number of seconds, not below 0');
  }
  const moment = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(at) ? Date.parse(at) : Number.NaN;
  if (at !== undefined && Number.isNaN(moment)) {
    return unreadable('"at" is not a time', 'a time such as 2026-12-10T10:00:00Z');
  }
  if (confidence !== undefined && !isConfidence(confidence)) {
    return unreadable('"confidence" is not known', confidences.join(', '));
  }
  if (id !== undefined && typeof id !== 'string') return unreadable('"id" is not a text', 'pack/question');
  const answer: Said = {
    type: 'answer',
    response,
    ...(typeof seconds === 'number' ? { seconds } : {}),
    ...(at === undefined ? {} : { at: moment }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(assess === 'auto' ? { assess } : {}),
  };
  return { type: 'said', said: answer, ...(id === undefined ? {} : { id }) };
}

function readAssess(points: unknown): Incoming {
  const entries = isObject(points) ? Object.entries(points) : [];
  const valid = entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean');
  if (!isObject(points) || valid.length !== entries.length) {
    return unreadable('"points" is not readable', 'an object of point ids to true or false');
  }
  return { type: 'assess', points: Object.fromEntries(valid) };
}

function said(what: Said): Incoming {
  return { type: 'said', said: what };
}

function unreadable(message: string, expected: string): Incoming {
  return { type: 'unreadable', message, expected };
}

function guess(type: unknown): string {
  return typeof type === 'string' ? didYouMean(type, types) : '';
}

function isConfidence(value: unknown): value is Confidence {
  return confidences.some((each) => each === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
