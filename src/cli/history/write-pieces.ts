import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { cannotWrite, codeOf, writeFailure } from '../file-reason.js';

/** Writes a file piece by piece, whole or not at all, for its owner's eyes only; what goes wrong stops the command. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const unfinished = `${path}.unfinished`;
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
      throw cannotWrite(path, 'it is a folder or a device; name a file, or - for stdout');
    }
    rmSync(unfinished, { force: true });
    fill(unfinished, pieces);
    renameSync(unfinished, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw cannotWrite(path, 'another run is writing it');
    throw writeFailure(path, error);
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
