import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packFilesBelow, readPackFile } from './files.js';
import type { Question } from '../model/question.js';
import type { Head } from './read-pack.js';
import { type PackFile, readPackBytes } from './read-file.js';

/** What a drill needs of a pack document, without the tree that findings point into. */
export interface CompiledDocument {
  readonly head: Head;
  readonly questions: readonly Question[];
}

/** Files without a problem, read ahead: plain JSON, by the SHA-256 of their bytes. */
export type CompiledPacks = Readonly<Record<string, readonly CompiledDocument[]>>;

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The documents of a file in the form that is kept; undefined where something is wrong in it. */
export function compiledDocuments(file: PackFile): readonly CompiledDocument[] | undefined {
  const compiled = file.documents.flatMap(({ head, questions, problems }) => {
    if (head === undefined || problems.length > 0) return [];
    return [{ head, questions: questions.map(({ question }) => question) }];
  });
  const whole = compiled.length === file.documents.length;
  // JSON knows no infinite number, and would write null.
  return whole && !hasOddNumber(compiled) ? compiled : undefined;
}

function hasOddNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasOddNumber);
}

/** Reads every file below a folder ahead; those with problems are left out, and are parsed when they are met. */
export function compileFolder(folder: string): CompiledPacks {
  const found = packFilesBelow(folder);
  const files = (found.ok ? found.value : []).flatMap((path) => {
    const bytes = readPackFile(path);
    const documents = bytes.ok ? compiledDocuments(readPackBytes(path, bytes.value)) : undefined;
    return bytes.ok && documents !== undefined ? [[hashOfBytes(bytes.value), documents] as const] : [];
  });
  return Object.fromEntries(files);
}

/** What the build of this very program wrote; none where it is not there, as when the sources are run. */
export function readCompiledPacks(path: string): CompiledPacks {
  try {
    // Written by `compileFolder` of the same build, beside the program itself.
    return JSON.parse(readFileSync(path, 'utf8')) as CompiledPacks;
  } catch {
    return {};
  }
}
