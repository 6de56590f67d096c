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
    const text = clean(describeFailure(await proposingSound(failure, world)));
    world.stderr.write(failure.kind === 'interrupted' ? `${text}\n` : `prep: ${text}\n`);
    return statusOf(failure);
  }
}

function failureIn(error: unknown): Failure | undefined {
  if (error instanceof Stop) return error.failure;
  return error instanceof HistoryError ? { kind: 'history', failure: error.failure } : undefined;
}

/** Only a backup that is sound is worth proposing; whether it is takes a look at all of it. */
async function proposingSound(failure: Failure, world: World): Promise<Failure> {
  if (failure.kind !== 'history') return failure;
  const { withSoundBackup } = await import('../history/examine.js');
  const around = { clock: () => world.now(), random: (size: number) => world.random(size) };
  return { kind: 'history', failure: await withSoundBackup(failure.failure, around) };
}

/** A bug of ours: said as one, with the trace only on request. */
function reportBug(world: World, error: unknown): ExitStatus {
  const detail = error instanceof Error ? error.message : String(error);
  world.stderr.write(`prep: this is a bug in prep, please report it: ${clean(detail)}\n`);
  const trace = error instanceof Error ? error.stack : undefined;
  if (world.words.includes('--verbose') && trace !== undefined) world.stderr.write(`${clean(trace)}\n`);
  return exitStatus.failed;
}
