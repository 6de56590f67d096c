import { isAbsolute, relative, resolve } from 'node:path';
import { packFilesBelow, type Read, whatIs } from '../../packs/files.js';
import { Stop, usage } from '../failure.js';

/** The files that paths, folders and globs name, each once. What names nothing stops the command. */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await filesAt(path)));
  return [...new Map(found.map((path) => [resolve(path), path])).values()];
}

async function filesAt(path: string): Promise<readonly string[]> {
  const what = whatIs(path);
  if (what === 'file') return [path];
  const found = what === 'folder' ? orStop(packFilesBelow(path)) : await matching(path);
  if (found.length > 0) return found;
  const reason = what === 'folder' ? 'holds no .yaml or .yml file' : 'matches no file';
  throw usage(`"${path}" ${reason}`, 'Check the path, or give "-" to read a pack from stdin.');
}

async function matching(pattern: string): Promise<readonly string[]> {
  if (!/[*?[{]/.test(pattern)) return [];
  const { glob } = await import('tinyglobby');
  const found = await glob([pattern.replaceAll('\\', '/')], {
    onlyFiles: true,
    absolute: isAbsolute(pattern),
  });
  return found.map((path) => (isAbsolute(pattern) ? path : relative('.', path))).sort();
}

function orStop<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new Stop({ kind: 'packs', failure: read.failure });
}
