import {
  appendFileSync,
  closeSync,
  createReadStream,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { syncFolder } from '../sync-folder.js';

/** The file that only the device of that UUID writes; its answers lie in one of their own. */
export function deviceFile(folder: string, device: string, kind: 'device' | 'answers'): string {
  return join(folder, kind === 'device' ? `${device}.jsonl` : `${device}.answers.jsonl`);
}

/** The UUID of the device whose own file has that name; undefined for conflict copies and everything else. */
export function ownerOf(path: string): string | undefined {
  return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.jsonl$/.exec(basename(path))?.[1];
}

/**
 * What may hold rows: all regular files that end in .jsonl, under whatever name a sync tool has put them, by name.
 * Those that begin with a dot are still on their way.
 */
export function filesToRead(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'));
  const paths = names.sort().map((name) => join(folder, name));
  return paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

export function bytesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 256 * 1024 });
}

/** In characters: so much is held before it is written. */
const chunkLength = 256 * 1024;

/**
 * Adds lines at the end of a file, after the byte `from`: what stands behind it is a line that was cut off when the
 * program was killed. Nothing is touched where there is nothing to add. Gives the number of lines.
 */
export function appendLines(path: string, from: number, lines: Iterable<string>): number {
  let [count, text] = [0, ''];
  for (const line of lines) {
    if (count === 0) cutAt(path, from);
    count += 1;
    text += line;
    if (text.length < chunkLength) continue;
    appendFileSync(path, text);
    text = '';
  }
  if (count === 0) return 0;
  appendFileSync(path, text);
  syncFile(path);
  return count;
}

function cutAt(path: string, from: number): void {
  const isNew = statSync(path, { throwIfNoEntry: false }) === undefined;
  const descriptor = openSync(path, 'a', 0o600);
  try {
    if (!isNew) ftruncateSync(descriptor, from);
  } finally {
    closeSync(descriptor);
  }
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncFolder(join(path, '..'));
}
