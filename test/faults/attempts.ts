import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  describeHistoryFailure,
  type History,
  HistoryError,
  openHistory,
} from '../../src/history/history.js';
import { reviewAt, session } from './rows.js';

const world = { clock: () => Date.now(), random: (bytes: number) => randomBytes(bytes) };

interface Attempt {
  /** The reviews that count as saved, by number. */
  readonly said: readonly number[];
  /** Why no more were. */
  readonly failed: string | null;
}

interface Content {
  /** The questions of all reviews, in their order. */
  readonly found: readonly string[];
  readonly wrong: readonly string[];
}

/** What became of two reviews on a disk that failed once. */
export interface Outcome {
  readonly file: string;
  readonly first: Attempt;
  /** What the file held then. */
  readonly between: Content;
  /** The same two written again, on a sound disk. */
  readonly again: Attempt;
  readonly finally: Content;
}

/** Has the change of that number fail while two reviews are recorded in a new file, then records them again. */
export async function attemptOn(folder: string, at: number, how: string): Promise<Outcome> {
  const file = join(folder, `${at}`, 'history.db');
  // Heard by the shim, which makes no such folder.
  mkdirSync(join(folder, `fail-${how}-${at}`));
  const first = await attempt(file);
  mkdirSync(join(folder, 'fail-no-0'));
  const between = await contentOf(file);
  return { file, first, between, again: await attempt(file), finally: await contentOf(file) };
}

async function attempt(file: string): Promise<Attempt> {
  const said: number[] = [];
  const opened = await openHistory(file, { ...world, createIfMissing: true });
  if (!opened.ok) return { said, failed: describeHistoryFailure(opened.failure) };
  const { history } = opened;
  try {
    record(history, said);
    return { said, failed: null };
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return { said, failed: describeHistoryFailure(error.failure) };
  } finally {
    history.close();
  }
}

function record(history: History, said: number[]): void {
  history.startSession(session);
  for (const number of [1, 2]) {
    history.record(reviewAt(number));
    said.push(number);
  }
}

async function contentOf(file: string): Promise<Content> {
  const opened = await openHistory(file, world);
  if (!opened.ok) {
    return { found: [], wrong: opened.failure.kind === 'missing' ? [] : [opened.failure.kind] };
  }
  const { history } = opened;
  const content = { found: history.reviews().map(({ question }) => question), wrong: history.verifyRows() };
  history.close();
  return content;
}
