import { didYouMean } from '../../model/closest.js';
import { parseWellFormed } from '../../model/well-formed.js';
import { type Confidence, confidences } from '../../model/review.js';
import type { ConfirmedPoints } from '../../model/kinds/kind.js';
import type { Said } from '../../drill/ports.js';

/** A line that came in: something said of the question, the points of an open answer, or nothing that is known. */
export type Incoming =
  | { readonly type: 'said'; readonly said: Said; readonly id?: string }
  | { readonly type: 'assess'; readonly points: ConfirmedPoints }
  | { readonly type: 'unreadable'; readonly message: string; readonly expected: string };

const types = ['answer', 'assess', 'hint', 'skip', 'undo', 'flag', 'known', 'why', 'retry', 'quit'];

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
      return readFlag(value['note'] ?? undefined);
    case 'retry':
      if ('response' in value) return said({ type, response: value['response'] });
      return unreadable('this retry has no response', 'a retry with "response"');
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

/** What may stand beside a response; null counts as absent. */
const extras: Readonly<Record<string, { fits(value: unknown): boolean; readonly expected: string }>> = {
  seconds: { fits: isSeconds, expected: 'a number of seconds, not below 0' },
  at: { fits: (value) => timeOf(value) !== undefined, expected: 'a time such as 2026-12-10T10:00:00Z' },
  confidence: { fits: isConfidence, expected: confidences.join(', ') },
  id: { fits: (value) => typeof value === 'string', expected: 'the id of the question: pack/question' },
  assess: { fits: (value) => value === 'auto', expected: '"auto", or nothing' },
};

function readAnswer(value: Readonly<Record<string, unknown>>): Incoming {
  if (!('response' in value)) return unreadable('this answer has no response', 'an answer with "response"');
  for (const [name, { fits, expected }] of Object.entries(extras)) {
    const given = value[name] ?? undefined;
    if (given !== undefined && !fits(given)) return unreadable(`"${name}" cannot be read`, expected);
  }
  const { response, seconds, confidence, id, assess } = value;
  const at = timeOf(value['at']);
  const answer: Said = {
    type: 'answer',
    response,
    ...(isSeconds(seconds) ? { seconds } : {}),
    ...(at === undefined ? {} : { at }),
    ...(isConfidence(confidence) ? { confidence } : {}),
    ...(assess === 'auto' ? { assess } : {}),
  };
  return { type: 'said', said: answer, ...(typeof id === 'string' ? { id } : {}) };
}

function readAssess(points: unknown): Incoming {
  const entries = isObject(points) ? Object.entries(points) : [];
  const valid = entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean');
  if (!isObject(points) || valid.length !== entries.length) {
    return unreadable('"points" cannot be read', 'an object of point ids to true or false');
  }
  return { type: 'assess', points: Object.fromEntries(valid) };
}

function readFlag(note: unknown): Incoming {
  if (note === undefined) return said({ type: 'flag' });
  return typeof note === 'string'
    ? said({ type: 'flag', note })
    : unreadable('"note" cannot be read', 'a text, or nothing');
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

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** In milliseconds; a day without a time is its first moment in UTC. */
function timeOf(value: unknown): number | undefined {
  const time =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function isConfidence(value: unknown): value is Confidence {
  return confidences.some((each) => each === value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(line: string): unknown {
  try {
    return parseWellFormed(line);
  } catch {
    return undefined;
  }
}
