import { chmodSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HistoryFailure } from '../../history/failure.js';
import { type Contents, repair, type Repaired } from '../../history/repair.js';
import { clean } from '../../model/clean.js';
import type { Context } from '../context.js';
import { Stop, usage } from '../failure.js';
import { historyWorld } from '../history/words.js';
import { rebuildSummaries } from '../knowledge.js';
import { openLearnerHistory } from '../open-history.js';
import { count } from '../terminal/layout.js';
import { tooOpen } from './places.js';

/** Mends what can be mended without losing anything, and says what was done, a line each. */
export async function fix(context: Context): Promise<readonly string[]> {
  const rights = tooOpen(context).map(({ path, mode }) => {
    chmodSync(path, mode);
    return `Only you can read ${path} now.`;
  });
  const path = resolve(context.databasePath);
  if (context.databasePath === ':memory:' || !existsSync(path)) return rights;
  const repaired = await repair(path, historyWorld(context));
  return [...rights, ...(await repairLines(path, repaired, context))];
}

async function repairLines(path: string, repaired: Repaired, context: Context): Promise<readonly string[]> {
  switch (repaired.kind) {
    case 'sound':
      return sumUpAnew(context);
    case 'repaired':
      return repairedLines(repaired.contents, repaired.kept?.path ?? '');
    case 'hopeless':
      throw usage(
        `nothing of ${clean(path)} can be read, and there is no sound backup beside it; it was left as it is`,
        `To begin a new history, move it away: mv ${path} ${path}.damaged`,
      );
    case 'failed':
      return failed(repaired.failure);
  }
}

/** What a newer program wrote, or another one, is not damaged: the checks say what to do. */
function failed(failure: HistoryFailure): readonly string[] {
  const untouched: readonly HistoryFailure['kind'][] = ['newer-schema', 'not-ours', 'binding-missing'];
  if (untouched.includes(failure.kind)) return [];
  throw new Stop({ kind: 'history', failure });
}

function repairedLines({ reviews, salvaged, lost, backup }: Contents, kept: string): readonly string[] {
  const source = backup === null ? '' : `\n  from the backup ${backup}`;
  const rows = `${count(salvaged, 'entry', 'entries')} out of the damaged file`;
  return [
    `A sound history with ${count(reviews, 'answer')} is in place:${source}\n  and ${rows}.`,
    ...(lost === 0 ? [] : [lostLine(lost)]),
    `The damaged file is kept:\n  ${kept}`,
  ];
}

function lostLine(lost: number | null): string {
  return lost === null
    ? 'Nothing of the damaged file could be read.'
    : `At least ${count(lost, 'entry', 'entries')} of it could not be read.`;
}

/** Summaries have no say in what was answered: made again, they cannot be wrong. */
async function sumUpAnew(context: Context): Promise<readonly string[]> {
  const library = await context.library();
  const history = await openLearnerHistory(context, { keep: true });
  try {
    rebuildSummaries(
      history,
      library.packs.flatMap((pack) => pack.questions),
    );
    return ['What is kept of your answers in short was made anew.'];
  } finally {
    history.close();
  }
}
