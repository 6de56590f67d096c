import { readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../../model/closest.js';
import { packFilesBelow, type Read, realPath, whatIs } from '../../packs/files.js';
import { Stop, usage } from '../failure.js';

export interface Search {
  /** Globs of files to leave out, seen from `folder`. */
  readonly ignore: readonly string[];
  readonly folder: string;
  /** Whether a path may name nothing. */
  readonly allowEmpty: boolean;
}

/** The files that paths, folders and globs name, each once. What names nothing stops the command. */
export async function findFiles(paths: readonly string[], search: Search): Promise<readonly string[]> {
  const found: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    const files = await filesAt(path);
    if (files.length === 0) empty.push(complaint(path));
    found.push(...files);
  }
  if (empty.length > 0 && !search.allowEmpty)
    throw usage(empty.join('\n'), 'Check the path, or give "-" to read a pack from stdin.');
  const ignored = await ignoredFiles(search);
  const kept = found.filter((path) => !ignored.has(realPath(resolve(path))));
  return [...new Map(kept.map((path) => [realPath(resolve(path)), shortest(path)])).values()];
}

async function filesAt(path: string): Promise<readonly string[]> {
  const what = whatIs(path);
  if (what === 'file') return [path];
  return what === 'folder' ? orStop(packFilesBelow(path)) : matching(path);
}

function complaint(path: string): string {
  if (whatIs(path) === 'folder') return `"${path}" holds no .yaml or .yml file`;
  return `"${path}" matches no file${isGlob(path) ? '' : suggestion(path)}`;
}

/** A file of that folder which is called almost so. One called just so is a link that leads nowhere. */
function suggestion(path: string): string {
  const [folder, own] = [dirname(path), basename(path)];
  const others = namesIn(folder).filter((name) => name !== own);
  return didYouMean(
    join(folder, own),
    others.map((name) => join(folder, name)),
  );
}

/** None where the folder cannot be read: there is only no suggestion to be made. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

async function matching(pattern: string): Promise<readonly string[]> {
  if (!isGlob(pattern)) return [];
  const { glob } = await import('tinyglobby');
  const found = await glob([slashed(pattern)], {
    onlyFiles: true,
    absolute: isAbsolute(pattern),
    followSymbolicLinks: false,
  });
  return found.map((path) => (isAbsolute(pattern) ? path : relative('.', path))).sort();
}

async function ignoredFiles({ ignore, folder }: Search): Promise<ReadonlySet<string>> {
  if (ignore.length === 0) return new Set();
  const { glob } = await import('tinyglobby');
  const found = await glob(ignore.map(slashed), {
    cwd: resolve(folder),
    absolute: true,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  return new Set(found.map((path) => realPath(resolve(path))));
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** As seen from here where it lies below, so that a report says the same on every machine. */
function shortest(path: string): string {
  const seen = relative('.', path);
  return seen === '' || seen.startsWith('..') || isAbsolute(seen) ? path : seen;
}

function orStop<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new Stop({ kind: 'packs', failure: read.failure });
}
