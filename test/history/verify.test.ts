import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { fc } from '../support/properties.js';
import { noPlan } from '../../src/model/interview-plan.js';
import {
  aReview,
  failureIn,
  heap,
  index,
  newId,
  noon,
  opened,
  started,
  tamper,
  temporaryFile,
} from './fixtures.js';

const moment = { at: noon, offset: 60 };

/** A closed file with a row in every table. */
async function filled() {
  const file = temporaryFile();
  const { history, session } = await started(file, { mode: 'planmode' });
  const review = aReview(session.id, { response: 'needle in the answer', kind: 'textkind' });
  const undone = aReview(session.id, { question: index, area: 'indexarea' });
  history.record(review);
  history.record(undone);
  history.undo(undone.id, { id: newId(), ...moment });
  history.saveDraft({ ...moment, question: heap, text: 'a draft of mine' });
  history.mark({ ...moment, question: heap, what: 'flag', note: 'a note of mine' });
  history.savePlan({ ...noPlan, notes: ['a plan of mine'] }, moment);
  history.addForecast({ ...moment, forAt: noon, readiness: 0.5, low: 0.4, high: 0.6 });
  history.endSession(session.id, moment);
  history.close();
  return { file, session, review, undone };
}

async function verified(file: string): Promise<string[]> {
  const history = await opened(file, { readonly: true });
  const lines = history.verifyRows();
  history.close();
  return lines;
}

describe('verifyRows', () => {
  test('finds nothing in a file that nobody touched', async () => {
    expect(await verified((await filled()).file)).toEqual([]);
  });

  test('finds a changed letter that SQLite’s own check lets pass', async () => {
    const { file, review } = await filled();
    const bytes = readFileSync(file);
    const place = bytes.indexOf('needle in the answer');
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    writeFileSync(file, bytes);
    expect(await verified(file)).toEqual([`review ${review.id} was changed outside prep`]);
  });

  test.each([
    'at = at + 1',
    'offset = 0',
    'score = 0.5',
    "verdict = 'wrong'",
    'seconds = 13',
    "confidence = 'guess'",
    'confidence = NULL',
    'hints = 1',
    'option_count = 5',
    "mode = 'weak'",
    "points = '{}'",
    'sequence = 9',
    "response = '1'",
    "undoes = x'00112233445566778899aabbccddeeff'",
    'hash = zeroblob(16)',
  ])('finds a review changed to %s', async (change) => {
    const { file, review } = await filled();
    tamper(file, `UPDATE reviews SET ${change} WHERE number = 1`);
    expect(await verified(file)).toEqual([`review ${review.id} was changed outside prep`]);
  });

  test.each([
    ["UPDATE sessions SET targets = '[]'", /^session /, 1],
    ["UPDATE sessions SET mode = 'x'", /^session /, 1],
    ["UPDATE sessions SET planned = '[]'", /^session /, 1],
    ['UPDATE session_ends SET at = 1', /^end of session [0-9a-f-]{36} /, 1],
    ["UPDATE drafts SET text = 'another'", /^draft of data\/heap /, 1],
    ["UPDATE marks SET note = 'another'", /^mark on data\/heap /, 1],
    ['UPDATE marks SET removed = 1', /^mark on data\/heap /, 1],
    ["UPDATE plans SET content = '{}'", /^plan of 2026-11-23T12:00:00.000Z /, 1],
    ['UPDATE forecasts SET readiness = 0.6', /^forecast of 2026-11-23T12:00:00.000Z /, 1],
    ['UPDATE forecasts SET at = 9e15', /^forecast of 9000000000000000 /, 1],
    ["UPDATE items SET area = 'other' WHERE number = 1", /^review /, 1],
    ["UPDATE items SET content_hash = 'other' WHERE number = 2", /^review /, 2],
    ['UPDATE reviews SET item = 99 WHERE number = 1', /^review /, 1],
  ])('finds %s', async (sql, line, count) => {
    const { file } = await filled();
    tamper(file, `PRAGMA foreign_keys = OFF; ${sql}`);
    const lines = await verified(file);
    expect(lines).toHaveLength(count);
    for (const found of lines) expect(found).toMatch(line);
  });

  test('finds every row that hung on a session which is gone', async () => {
    const { file } = await filled();
    tamper(file, 'PRAGMA foreign_keys = OFF; DELETE FROM sessions');
    const lines = await verified(file);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('end of session unknown was changed outside prep');
  });

  test('tells what SQLite finds wrong with the structure', async () => {
    const { file } = await filled();
    const database = new Sqlite(file);
    const rootOf = "SELECT rootpage FROM sqlite_schema WHERE name = 'reviews_by_time'";
    const page = Number(database.prepare(rootOf).pluck().get());
    const pageSize = Number(database.pragma('page_size', { simple: true }));
    database.close();
    // The last cell of the page, with the time that the index holds for a review.
    const bytes = readFileSync(file);
    bytes.fill(0x11, page * pageSize - 4, page * pageSize);
    writeFileSync(file, bytes);
    expect((await verified(file)).join('\n')).toContain('reviews_by_time');
  });
});

describe('a damaged row', () => {
  test('cut off from its question does not hide the others', async () => {
    const { file, review } = await filled();
    tamper(file, 'PRAGMA foreign_keys = OFF; UPDATE reviews SET item = 99 WHERE number = 2');
    const history = await opened(file);
    expect(history.reviews()).toEqual([review]);
    history.close();
  });

  test('of broken JSON is damage with a name', async () => {
    const { file } = await filled();
    tamper(file, `UPDATE reviews SET response = '"cut' WHERE number = 1`);
    const history = await opened(file);
    expect(failureIn(() => history.reviews())).toMatchObject({ kind: 'damaged', file });
    history.close();
  });
});

test('a flipped bit anywhere is a named failure, a finding, or changes nothing that is read', async () => {
  const { file, review } = await filled();
  const sound = readFileSync(file);
  // Most of the file is free space; what is not zero is worth spoiling.
  const used = [...sound.keys()].filter((place) => sound[place] !== 0);
  const flip = fc.tuple(fc.constantFrom(...used), fc.nat({ max: 7 }));
  await fc.assert(
    fc.asyncProperty(flip, async ([place, bit]) => {
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
      writeFileSync(file, bytes);
      expect(await outcome(file)).toBe('told or harmless');
    }),
    { numRuns: 300 },
  );

  async function outcome(path: string): Promise<string> {
    try {
      const history = await opened(path, { readonly: true });
      const findings = history.verifyRows();
      const same = JSON.stringify(history.reviews()) === JSON.stringify([review]);
      history.close();
      return findings.length > 0 || same ? 'told or harmless' : 'changed in silence';
    } catch (error) {
      const named = error instanceof Error && /^(not opened: \{"kind"|.*history\.db)/.test(error.message);
      return named ? 'told or harmless' : `crashed: ${String(error)}`;
    }
  }
});
