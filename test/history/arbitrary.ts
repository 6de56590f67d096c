import { fc } from '../support/properties.js';
import { partId, questionId } from '../../src/model/ids.js';
import { confidences, type Review } from '../../src/model/review.js';
import type { Draft, Mark, Session } from '../../src/model/session.js';
import { uuid7 } from '../../src/history/uuid7.js';

/** Any text that UTF-8 can hold: escapes, quotes, NUL, emoji. */
const text = fc.string({ unit: 'binary' });
const at = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
const question = fc.tuple(fc.stringMatching(/^[a-c]$/), fc.stringMatching(/^[x-z]$/)).map(([pack, name]) => {
  return questionId(pack, name);
});
const id = fc
  .tuple(at, fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .map(([time, random]) => uuid7(time, random));
// Minus zero and plus zero are one number to JSON and to SQLite.
const response = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
const points = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.boolean())
  .map((record) => Object.fromEntries(Object.entries(record).map(([name, hit]) => [partId('', name), hit])));

export function anyReview(session: string): fc.Arbitrary<Review> {
  return fc.record<Review>({
    id,
    session: fc.constant(session),
    at,
    offset,
    question,
    area: text,
    kind: fc.constantFrom('choice', 'open'),
    contentHash: text,
    response,
    score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
    verdict: fc.constantFrom('correct', 'partial', 'wrong', 'skipped'),
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true }).map((seconds) => seconds + 0),
    confidence: fc.constantFrom(...confidences, null),
    hints: fc.nat(),
    optionCount: fc.nat(),
    mode: text,
    points: fc.option(points),
  });
}

export const anySession: fc.Arbitrary<Session> = fc.record<Session>({
  id,
  at,
  offset,
  mode: text,
  targets: fc.array(text),
  filters: fc.dictionary(fc.stringMatching(/^[a-z]+$/), response),
  seed: fc.integer({ min: 0 }),
  planned: fc.option(fc.array(question)),
});

export const anyDraft: fc.Arbitrary<Draft> = fc.record<Draft>({ at, offset, question, text });

export const anyMark: fc.Arbitrary<Mark> = fc.record<Mark>({
  at,
  offset,
  question,
  what: fc.constantFrom('flag', 'known'),
  note: fc.option(text),
});
