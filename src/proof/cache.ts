import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps texts by a hash in hex. What is not there is made again; what cannot be kept is not. */
export interface ProofCache {
  get(hash: string): string | undefined;
  set(hash: string, text: string): void;
}

/** Files in a folder. Several programs may use it at once: a file is there whole or not at all. */
export function fileCache(folder: string): ProofCache {
  return {
    get(hash) {
      try {
        return readFileSync(pathOf(folder, hash), 'utf8');
      } catch {
        return undefined;
      }
    },
    set(hash, text) {
      try {
        write(folder, hash, text);
      } catch {
        // A full disk or a folder that may not be written to: the proof holds all the same.
      }
    },
  };
}

function write(folder: string, hash: string, text: string): void {
  const path = pathOf(folder, hash);
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  // The name of a fresh folder is nobody else's.
  const own = mkdtempSync(join(folder, 'new-'));
  try {
    writeFileSync(join(own, 'entry'), text, { mode: 0o600 });
    renameSync(join(own, 'entry'), path);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function pathOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash.slice(2));
}
