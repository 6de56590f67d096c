import { closeSync, fsyncSync, openSync } from 'node:fs';
import { errorCode } from './error-code.js';

/** Makes the names in a folder survive a power cut, which syncing a file alone does not. */
export function syncFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, 'r');
  } catch (error) {
    // Windows cannot open folders, and keeps their names in its own journal.
    if (errorCode(error) === 'EPERM' || errorCode(error) === 'EISDIR') return;
    throw error;
  }
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
