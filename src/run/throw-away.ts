import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder made for one run. */
export interface ThrowAway {
  readonly folder: string;
  /** Holds what is run. */
  readonly source: string;
  /** Empty; where it is run. */
  readonly work: string;
}

/** Makes a folder for `use`, and removes it afterwards whatever was done to it. */
export async function withThrowAway<T>(use: (place: ThrowAway) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'prep-run-'));
  const place = { folder, source: join(folder, 'source'), work: join(folder, 'work') };
  try {
    mkdirSync(place.source);
    mkdirSync(place.work);
    return await use(place);
  } finally {
    remove(folder);
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, removal);
  } catch {
    removeBarred(folder);
  }
}

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };

/** A program may have taken from us the right to look into its folders. */
function removeBarred(folder: string): void {
  try {
    open(folder);
    rmSync(folder, removal);
  } catch {
    // Left behind among the temporary files: no reason to lose what the run gave.
  }
}

function open(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) open(join(folder, entry.name));
  }
}
