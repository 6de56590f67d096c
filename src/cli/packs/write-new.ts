import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { oneLine } from '../clean.js';
import { usage } from '../failure.js';
import { codeOf, writeFailure } from '../file-reason.js';

/**
 * Writes a file that is not there yet, whole or not at all. One that is there is left as it is: the same content is
 * fine, other content stops the command. Tells which it was.
 */
export function writeNew(path: string, content: string | Uint8Array): 'written' | 'the same' {
  const bytes = Buffer.from(content);
  try {
    const handle = openSync(path, 'wx');
    try {
      writeFileSync(handle, bytes);
    } catch (error) {
      // Half a pack would be read as one.
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(handle);
    }
    return 'written';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return compared(path, bytes);
    throw writeFailure(path, error);
  }
}

/** Makes the folder of a file, open to its owner only. */
export function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw writeFailure(dirname(path), error);
  }
}

function compared(path: string, bytes: Buffer): 'the same' {
  if (isSame(path, bytes)) return 'the same';
  throw usage(
    `${oneLine(path)} is there already, with other content; nothing was written`,
    'Remove it first, or name another file: --output FILE',
  );
}

function isSame(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}
