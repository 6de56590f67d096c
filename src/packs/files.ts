import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { PackFailure } from './failure.js';

/** Reads of the file system that packs need; every failure is data. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: PackFailure };

/** No pack of ten thousand questions comes near; a device or a sparse file goes far beyond. */
const mostBytes = 64 * 1024 ** 2;
const packFile = /\.ya?ml$/i;
/** Windows has no such flag, and no FIFOs. */
const nonBlocking = 'O_NONBLOCK' in constants ? constants.O_NONBLOCK : 0;

/** A pack, or another file of at most so many bytes that somebody names. */
export function readPackFile(path: string, most = mostBytes): Read<Uint8Array> {
  return guarded(path, () => {
    const real = realpathSync.native(path);
    // A stranger's link may lead to a key or a password, which findings would quote.
    if (packFile.test(path) && !packFile.test(real)) return refusedLink(path, real, most);
    // Without O_NONBLOCK, opening a FIFO that nobody writes to would wait for ever.
    const handle = openSync(real, constants.O_RDONLY | nonBlocking);
    try {
      const failure = refuse(path, fstatSync(handle), most);
      return failure === undefined ? { ok: true, value: readFileSync(handle) } : { ok: false, failure };
    } finally {
      closeSync(handle);
    }
  });
}

/** What it leads to is looked at, but not opened. */
function refusedLink(path: string, real: string, most: number): Read<Uint8Array> {
  const failure = refuse(path, statSync(real), most) ?? { kind: 'link-elsewhere', path };
  return { ok: false, failure };
}

function refuse(path: string, stats: Stats, most: number): PackFailure | undefined {
  if (!stats.isFile()) return { kind: 'not-a-file', path, what: describeFile(stats) };
  return stats.size > most ? { kind: 'too-large', path, limit: most } : undefined;
}

function describeFile(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** The pack files below a folder, sorted; links are not followed out of it. */
export function packFilesBelow(folder: string): Read<readonly string[]> {
  return guarded(folder, () => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const found: string[] = [];
    // `join` looks at every letter; once is enough for all that lies in one folder.
    const inside = join(folder, '_').slice(0, -1);
    for (const entry of entries) {
      const path = inside + entry.name;
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
        const below = packFilesBelow(path);
        if (!below.ok) return below;
        found.push(...below.value);
      } else if (entry.isFile() && packFile.test(entry.name)) {
        found.push(path);
      }
    }
    return { ok: true, value: found };
  });
}

/** What a path names; undefined where nothing is. Where that cannot be told, reading it as a file will say why. */
export function whatIs(path: string): 'folder' | 'file' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? undefined : stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // A question id such as `data/x` is no path, even where a file is called `data`.
    return codeOf(error) === 'ENOTDIR' ? undefined : 'file';
  }
}

/** The path without links, or as given where it cannot be resolved. */
export function realPath(path: string): string {
  try {
    // One call instead of one for each part of the path.
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** The same for many files that are themselves no links: each folder is looked at once. */
export function realPaths(): (file: string) => string {
  const folders = new Map<string, string>();
  return (file) => {
    const cut = file.lastIndexOf(sep) + 1;
    const folder = file.slice(0, cut);
    const real = folders.get(folder) ?? realPath(folder === '' ? '.' : folder);
    folders.set(folder, real);
    return real + (real.endsWith(sep) ? '' : sep) + file.slice(cut);
  };
}

function guarded<T>(path: string, read: () => Read<T>): Read<T> {
  try {
    return read();
  } catch (error) {
    return { ok: false, failure: { kind: 'unreadable', path, reason: reasonOf(codeOf(error)) } };
  }
}

/** Only the file system throws here, and its errors carry a code. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'it cannot be opened';
}

function reasonOf(code: string): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of the path is not a folder',
    ELOOP: 'its links go in a circle',
    ENXIO: 'it is not a file',
    ENAMETOOLONG: 'the name is too long',
    ERR_INVALID_ARG_VALUE: 'this is not a path',
  };
  return reasons[code] ?? code;
}
