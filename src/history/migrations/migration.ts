import type { Database } from '../sqlite.js';

/** A step from one version of the tables to the next. */
export interface Migration {
  /** The version reached, which `user_version` then says; the steps count up by one. */
  readonly version: number;
  /** Runs inside the transaction that also records the version. */
  readonly change: (database: Database, world: World) => void;
}

/** Chance and time, from outside. */
export interface World {
  /** Milliseconds since 1970 in UTC. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}
