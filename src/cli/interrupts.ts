import { exitStatus, type ExitStatus } from './exit-status.js';
import { Stop } from './failure.js';
import type { SignalName, World } from './world.js';

/**
 * Turns signals into a failure that ends whatever is being waited for. What has been answered is in the database
 * by then, so nothing needs to be saved; only the terminal is put right and the way back told.
 */
export class Interrupts {
  private readonly controller = new AbortController();
  private readonly stopped: Promise<never>;

  constructor(
    world: Pick<World, 'onSignal'>,
    private readonly farewell: () => string,
  ) {
    this.stopped = new Promise((_, reject) => {
      this.controller.signal.addEventListener('abort', () => reject(new Error('stopped')));
    });
    // Unheard rejections would end the process; whoever waits hears this one through `orStop`.
    this.stopped.catch(() => undefined);
    world.onSignal((signal) => this.controller.abort(statusOf(signal)));
  }

  /** Aborted when a signal came; prompts take it to leave the terminal as they found it. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Ctrl-C typed at a prompt, where it reaches us as a key. */
  interrupt(): void {
    this.controller.abort(exitStatus.interrupted);
  }

  /** The terminal is gone, even if no signal says so. */
  terminate(): void {
    this.controller.abort(exitStatus.terminated);
  }

  async orStop<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([this.stopped, work]);
    } catch (error) {
      // Said now, since an answer may have been saved after the signal; and what fails because of it does not hide it.
      throw this.signal.aborted ? this.stop() : error;
    }
  }

  private stop(): Stop {
    const reason: unknown = this.controller.signal.reason;
    const status = reason === exitStatus.terminated ? exitStatus.terminated : exitStatus.interrupted;
    return new Stop({ kind: 'interrupted', status, detail: this.farewell() });
  }
}

function statusOf(signal: SignalName): ExitStatus {
  return signal === 'SIGINT' ? exitStatus.interrupted : exitStatus.terminated;
}
