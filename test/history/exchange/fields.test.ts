import { beforeAll, describe, expect, test } from '@jest/globals';
import { draftHash } from '../../../src/history/draft-table.js';
import type { RowLine } from '../../../src/history/exchange/line.js';
import { readLine } from '../../../src/history/exchange/read-line.js';
import * as rowOf from '../../../src/history/exchange/row-of-line.js';
import { markHash } from '../../../src/history/mark-table.js';
import { reviewHash } from '../../../src/history/review-row.js';
import { endHash, sessionHash } from '../../../src/history/session-row.js';
import { type Device, device, drillOfAllKinds, exported, imported, rowsOf } from './support.js';

// prettier-ignore
const odd = [
  null, true, false, -1, 0, 0.5, 1, 2, 1e300, 8.64e15, 9e15, 2 ** 53, '', 'x', 'sure', 'skipped', 'known',
  '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', '0190A1B2', 'a\nb', 'x'.repeat(501), [], [1], ['x'], {}, { x: 1 }, { x: true },
].map((value) => JSON.stringify(value));
/** JSON can say more than a number can hold. */
const infinite = ['1e400', '-1e400'];

/** The text of a line signed anew, as the device that wrote it would have. */
function signed(text: string, line: RowLine): string {
  return text.replace(/"hash":"[0-9a-f]*"/, `"hash":"${hashOf(line).toString('hex')}"`);
}

function hashOf(line: RowLine): Buffer {
  switch (line.type) {
    case 'session':
      return sessionHash(rowOf.sessionRowOf(line));
    case 'end':
      return endHash(rowOf.endRowOf(line));
    case 'review':
      return reviewHash(rowOf.reviewRowOf(line));
    case 'mark':
      return markHash(rowOf.markRowOf(line));
    case 'draft':
      return draftHash(rowOf.draftRowOf(line));
    case 'answer':
      return Buffer.from(line.hash, 'hex');
  }
}

/** An import does without the CHECKs of the tables: what it takes has to fit them all the same. */
describe('whatever is put into a field, what is taken in fits the tables and goes out again', () => {
  let from: Device;
  beforeAll(async () => {
    from = await device();
    drillOfAllKinds(from);
  });

  function lines(): RowLine[] {
    return rowsOf(from).map((text) => JSON.parse(text) as RowLine);
  }

  async function takes(altered: string, at: number): Promise<boolean> {
    const read = readLine(altered);
    if (!read.ok) return false;
    const [header = '', ...rows] = exported(from, { answers: true }).trim().split('\n');
    const [to, third] = [await device(), await device()];
    const texts = lines().map((line, index) =>
      index === at ? signed(altered, read.line as RowLine) : JSON.stringify(line),
    );
    const { ok } = await imported(to, `${[header, ...texts, rows.at(-1) ?? ''].join('\n')}\n`);
    expect(to.connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
    if (!ok) return false;
    expect(to.history.verifyRows()).toEqual([]);
    expect(await imported(third, exported(to, { answers: true }))).toMatchObject({ ok: true });
    expect(rowsOf(third)).toEqual(rowsOf(to));
    return true;
  }

  test.each(['session', 'end', 'review', 'mark', 'draft'])('%s', async (type) => {
    const at = lines().findIndex((line) => line.type === type);
    const line = lines()[at];
    if (line === undefined) throw new Error(`no ${type}`);
    const fields = Object.keys(line).filter((name) => name !== 'type' && name !== 'hash');
    const taken: string[] = [];
    for (const name of fields) {
      for (const value of [...odd, ...infinite]) {
        const altered = JSON.stringify({ ...line, [name]: '@' }).replace('"@"', () => value);
        if (await takes(altered, at)) taken.push(`${name}: ${value}`);
      }
    }
    // Something is taken of every field, or nothing was tried; only the session of a row has to be there.
    const tried = fields.filter((name) => name !== 'session' && `${type} ${name}` !== 'session id');
    expect(new Set(taken.map((each) => each.split(': ')[0]))).toEqual(new Set(tried));
  });
});
