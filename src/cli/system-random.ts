import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Bytes that nobody can guess, asked of the system itself: Node's own way loads fourteen modules at each start. Undefined
 * where the system has no such file, as Windows. Source: random(4) of Linux, "Usage".
 */
export function systemRandom(size: number, path = '/dev/urandom'): Uint8Array | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(size);
      return readSync(file, bytes) === size ? bytes : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
