import { join } from 'node:path';
import { type History, openHistory } from '../../src/history/history.js';
import type { Review } from '../../src/model/review.js';

/** What the history of a home holds, read as the next run of the program would. */
export async function historyOf<T>(home: string, read: (history: History) => T): Promise<T> {
  const opened = await openHistory(join(home, 'history.db'), {
    createIfMissing: false,
    clock: () => 0,
    random: (size) => new Uint8Array(size),
  });
  if (!opened.ok) throw new Error(`the history cannot be opened: ${JSON.stringify(opened.failure)}`);
  try {
    return read(opened.history);
  } finally {
    opened.history.close();
  }
}

/** The answers that count, as "kinds/word wrong". */
export async function answersOf(home: string): Promise<readonly string[]> {
  return historyOf(home, (history) => history.reviews().map(inWords));
}

function inWords({ question, verdict }: Review): string {
  return `${question} ${verdict}`;
}
