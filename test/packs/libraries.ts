import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describePackFailure } from '../../src/packs/failure.js';
import type { Read } from '../../src/packs/files.js';
import { type Library, loadLibrary } from '../../src/packs/library.js';
import { temporaryFolder, write } from './folder.js';

export const base = temporaryFolder();
let count = 0;

/** A new folder with the files given by name and text. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  count += 1;
  const folder = join(base, String(count));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
  return folder;
}

export function load(folders: readonly string[], files: readonly string[] = []): Read<Library> {
  return loadLibrary({ folders, files });
}

/** A library that must have loaded. */
export function good(read: Read<Library>): Library {
  if (!read.ok) throw new Error(describePackFailure(read.failure));
  return read.value;
}

/** Why it did not load, in words. */
export function failure(read: Read<Library>): string {
  return read.ok ? 'loaded' : describePackFailure(read.failure);
}

export function questionIds({ packs }: Library): readonly string[] {
  return packs.flatMap((pack) => pack.questions.map((question) => question.id));
}
