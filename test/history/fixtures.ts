import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { questionId } from '../../src/model/ids.js';
import type { Review } from '../../src/model/review.js';
import type { Session } from '../../src/model/session.js';
import { Connection } from '../../src/history/connection.js';
import type { HistoryFailure } from '../../src/history/failure.js';
import { History, openHistory, type HistoryOptions } from '../../src/history/history.js';
import { openConnection } from '../../src/history/open.js';
import { uuid7 } from '../../src/history/uuid7.js';

export const noon = Date.UTC(2026, 10, 23, 12);

export const world = { clock: () => noon, random: (bytes: number) => randomBytes(bytes) };
const writing: HistoryOptions = { ...world, createIfMissing: true };

export const heap = questionId('data', 'heap');
export const index = questionId('data', 'index');
export const hashJoin = questionId('data', 'hash-join');

const folders: string[] = [];

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prep-history-'));
  folders.push(folder);
  return folder;
}

export function temporaryFile(): string {
  return join(temporaryFolder(), 'history.db');
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export async function opened(file = ':memory:', options: Partial<HistoryOptions> = {}): Promise<History> {
  const result = await openHistory(file, { ...writing, ...options });
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.failure)}`);
  return result.history;
}

export async function openedConnection(file = ':memory:'): Promise<Connection> {
  const result = await openConnection(file, writing);
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.failure)}`);
  return result.connection;
}

/** A history together with the connection under it, to look at or to spoil. */
export async function openedBoth(file = ':memory:'): Promise<{ history: History; connection: Connection }> {
  const connection = await openedConnection(file);
  return { history: new History(connection, world.random), connection };
}

export async function failureToOpen(
  file: string,
  options: Partial<HistoryOptions> = {},
): Promise<HistoryFailure> {
  const result = await openHistory(file, { ...writing, ...options });
  if (result.ok) throw new Error('it was opened');
  return result.failure;
}

/** A file with the tables of this version and nothing in them. */
export async function emptyHistory(file = temporaryFile()): Promise<string> {
  (await opened(file)).close();
  return file;
}

/** By at least so many bytes, with a summary that nobody asks for. */
export function enlarge(file: string, bytes: number): void {
  tamper(
    file,
    `INSERT INTO summaries (name, through, content) VALUES ('large', 0, hex(zeroblob(${bytes / 2})))`,
  );
}

/** Runs SQL on the file as another program would. */
export function tamper(file: string, sql: string): void {
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
}

export function newId(at = noon): string {
  return uuid7(at, randomBytes(10));
}

export function aSession(fields: Partial<Session> = {}): Session {
  return {
    id: newId(),
    at: noon,
    offset: 60,
    mode: 'plan',
    targets: ['data'],
    filters: { level: 'senior' },
    seed: 7,
    planned: [heap, index],
    ...fields,
  };
}

export function aReview(session: string, fields: Partial<Review> = {}): Review {
  return {
    id: newId(),
    session,
    at: noon,
    offset: 60,
    question: heap,
    area: 'data',
    kind: 'choice',
    contentHash: 'c0ffee00',
    response: '3fa8c1d2',
    score: 1,
    verdict: 'correct',
    seconds: 12.25,
    confidence: 'sure',
    hints: 0,
    optionCount: 4,
    mode: 'plan',
    points: null,
    ...fields,
  };
}

/** A history in which one session has been started. */
export async function started(file = ':memory:', fields: Partial<Session> = {}) {
  const both = await openedBoth(file);
  const session = aSession(fields);
  both.history.startSession(session);
  return { ...both, session };
}

/** The failure that the action throws as a `HistoryError`. */
export function failureIn(action: () => unknown): HistoryFailure {
  try {
    action();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'failure' in error)
      return error.failure as HistoryFailure;
    throw error;
  }
  throw new Error('nothing was thrown');
}
