import type { DrillPlan } from '../../drill/engine.js';
import { HistoryError } from '../../history/failure.js';
import type { History } from '../../history/history.js';
import { Stop } from '../failure.js';

/** The session that is left. */
type Left = Pick<DrillPlan, 'session'>;

/** What somebody is told who leaves by Ctrl-C or whose process is ended. */
export function farewell(history: History, plan: Left, saved: boolean): string {
  return saved ? `Interrupted; ${kept(history, plan)}` : 'Interrupted.';
}

/** Ends the session when the history cannot take an answer: whoever went on would answer for nothing. */
export async function orNotSaved<T>(session: Promise<T>, history: History, plan: Left): Promise<T> {
  try {
    return await session;
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    throw new Stop({ kind: 'not-saved', failure: error.failure, kept: kept(history, plan) });
  }
}

function kept(history: History, plan: Left): string {
  const goOn = plan.session.planned === null ? 'prep drill' : 'prep drill --resume';
  return `${answersIn(history, plan)} saved. Go on with: ${goOn}`;
}

function answersIn(history: History, plan: Left): string {
  try {
    const own = history.reviewsIn(plan.session.id).length;
    return own === 1 ? '1 answer is' : `${own} answers are`;
  } catch (error) {
    // A disk that takes nothing may give nothing either; what was shown as saved is there all the same.
    if (error instanceof HistoryError) return 'the answers before are';
    throw error;
  }
}
