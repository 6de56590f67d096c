import { historyError } from './failure-of.js';
import type { Database } from './sqlite.js';

/** An open database whose errors arrive as `HistoryError`; a temporary one is removed by `discard` once it is closed. */
export class Connection {
  constructor(
    readonly file: string,
    readonly database: Database,
    private readonly discard?: () => void,
  ) {}

  /** Whether what is written to it is gone when it is closed, so that no change of it needs a backup. */
  get isThrownAway(): boolean {
    return this.database.memory || this.discard !== undefined;
  }

  read<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw historyError(error, this.file);
    }
  }

  /** One transaction, on the disk when this returns. Immediate: a deferred one would ignore the busy timeout. */
  write<T>(action: () => T): T {
    return this.read(() => this.database.transaction(action).immediate());
  }

  close(): void {
    this.read(() => this.database.close());
    this.discard?.();
  }
}
