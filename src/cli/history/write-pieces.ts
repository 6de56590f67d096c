import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { clean } from '../clean.js';
import { Stop } from '../failure.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'part of the path is not a folder',
  EEXIST: 'another run is writing it',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Writes a file piece by piece, whole or not at all, for its owner's eyes only; what goes wrong stops the command. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const unfinished = `${path}.unfinished`;
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
      throw refused(path, 'it is a folder or a device; name a file, or - for stdout');
    }
    rmSync(unfinished, { force: true });
    fill(unfinished, pieces);
    renameSync(unfinished, path);
  } catch (error) {
    const reason = systemReason(error);
    throw reason === undefined ? error : refused(path, reason);
  }
}

function fill(path: string, pieces: Iterable<string>): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    for (const piece of pieces) writeWhole(descriptor, Buffer.from(piece));
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}

/** What an error of the file system means; undefined for every other. */
export function systemReason(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const code = String(error.code);
  return reasons[code] ?? (/^E[A-Z0-9]+$/.test(code) ? code : undefined);
}

export function refused(path: string, reason: string): Stop {
  return new Stop({ kind: 'output', path: clean(path), reason });
}
