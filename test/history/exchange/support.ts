import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../../src/history/connection.js';
import { exportHistory } from '../../../src/history/exchange/export-history.js';
import { importHistory, type Imported } from '../../../src/history/exchange/import-history.js';
import { syncHistory, type Synced, type SyncWish } from '../../../src/history/exchange/sync-history.js';
import type { History } from '../../../src/history/history.js';
import type { Review } from '../../../src/model/review.js';
import { aReview, aSession, heap, newId, noon, openedBoth } from '../fixtures.js';

export interface Device {
  readonly history: History;
  readonly connection: Connection;
  /** Milliseconds that its clock is ahead. */
  readonly ahead: number;
}

export async function device(ahead = 0, file?: string): Promise<Device> {
  return { ...(await openedBoth(file)), ahead };
}

/** A session with answers a minute apart; gives the ids of the reviews. */
export function drill({ history, ahead }: Device, at: number, answers: readonly Partial<Review>[]): string[] {
  const session = aSession({ at: noon + at + ahead, id: newId(noon + at) });
  history.startSession(session);
  const reviews = answers.map((fields, index) =>
    aReview(session.id, { at: noon + at + ahead + index * 60_000, ...fields }),
  );
  for (const review of reviews) history.record(review);
  history.endSession(session.id, { at: noon + at + ahead + 3_600_000, offset: 60 });
  return reviews.map(({ id }) => id);
}

/** One of each kind of row. */
export function drillOfAllKinds(of: Device): void {
  const [first = ''] = drill(of, 0, [
    {},
    { kind: 'open', response: 'what I typed', points: {} },
    { score: 0, verdict: 'wrong' },
  ]);
  of.history.undo(first, { id: newId(), at: noon + 1, offset: 60 });
  of.history.mark({ question: heap, what: 'flag', note: 'odd', at: noon + 2, offset: 60 });
  of.history.saveDraft({ question: heap, text: 'my own words', at: noon + 3, offset: 60 });
}

export function exported({ connection }: Device, wish: { answers?: boolean; learner?: string } = {}): string {
  const { answers = false, learner = null } = wish;
  return [...exportHistory(connection, { answers, learner, progress: () => undefined })].join('');
}

/** The rows of an export, whose order hangs on the device that makes it, in the order of the alphabet. */
export function rowsOf(of: Device, answers = true): string[] {
  return exported(of, { answers }).trim().split('\n').slice(1, -1).sort();
}

async function* chunksOf(text: string | Uint8Array, size: number): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function imported({ connection }: Device, text: string | Uint8Array, size = 1000): Promise<Imported> {
  return importHistory(connection, {
    chunks: chunksOf(text, size),
    now: noon,
    beforeFirst: () => undefined,
    progress: () => undefined,
  });
}

export function synced(
  { connection }: Device,
  folder: string,
  wish: Partial<SyncWish> = {},
): Promise<Synced> {
  return syncHistory(connection, {
    ...{ folder, answers: false, now: noon, random: (bytes: number) => randomBytes(bytes) },
    ...{ beforeFirst: () => undefined, progress: () => undefined },
    ...wish,
  });
}

/** What the log says, in its order: what a learner model is folded from. */
export function logOf({ history }: Device): string[] {
  return history.reviews().map(({ id, at }) => `${id} ${at}`);
}

export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
