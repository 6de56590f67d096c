import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cannotWrite, writeFailure } from '../file-reason.js';

/**
 * Writes a file as a whole: whoever reads it sees the old text or the new one. A link stays, and what it leads to is
 * replaced; a new file is for its owner only. What goes wrong stops the command.
 */
export function replaceFile(path: string, text: string): void {
  try {
    const target = existing(path) ?? path;
    const mode = modeOf(target);
    if (mode === undefined)
      throw cannotWrite(path, 'it is a folder or a device; name a file, or - for stdout');
    swap(target, text, mode);
  } catch (error) {
    throw writeFailure(path, error);
  }
}

/** Where the path leads through links; undefined where nothing is yet. */
function existing(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : realpathSync(path);
}

const ownerOnly = 0o600;

/** The rights that the file has or is to have; undefined where something stands there that is no file. */
function modeOf(target: string): number | undefined {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return ownerOnly;
  return found.isFile() ? found.mode & 0o777 : undefined;
}

/** The new text is whole on the disk before it takes the place of the old. */
function swap(target: string, text: string, mode: number): void {
  // A folder of our own beside it: a file can only be moved within its disk, and nobody else writes here.
  const aside = mkdtempSync(join(dirname(target), '.prep-'));
  try {
    const fresh = join(aside, 'report');
    writeFileSync(fresh, text, { mode, flush: true });
    chmodSync(fresh, mode);
    renameSync(fresh, target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
