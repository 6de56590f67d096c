import { HistoryError } from '../history/failure.js';
import { clean } from './clean.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { describeFailure, type Failure, statusOf, Stop } from './failure.js';
import { runCommandLine } from './program.js';
import type { World } from './world.js';

/** Runs one command line and gives the status to end with. Every failure becomes a sentence here. */
export async function main(world: World): Promise<ExitStatus> {
  try {
    return await runCommandLine(world);
  } catch (error) {
    const failure = failureIn(error);
    if (failure === undefined) return reportBug(world, error);
    const text = clean(describeFailure(failure));
    world.stderr.write(failure.kind === 'interrupted' ? `${text}\n` : `prep: ${text}\n`);
    return statusOf(failure);
  }
}

function failureIn(error: unknown): Failure | undefined {
  if (error instanceof Stop) return error.failure;
  return error instanceof HistoryError ? { kind: 'history', failure: error.failure } : undefined;
}

/** A bug of ours: said as one, with the trace only on request. */
function reportBug(world: World, error: unknown): ExitStatus {
  const detail = error instanceof Error ? error.message : String(error);
  world.stderr.write(`prep: this is a bug in prep, please report it: ${clean(detail)}\n`);
  const trace = error instanceof Error ? error.stack : undefined;
  if (world.words.includes('--verbose') && trace !== undefined) world.stderr.write(`${clean(trace)}\n`);
  return exitStatus.failed;
}
