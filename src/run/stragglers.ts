import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Processes that came from a program, even those that left its process group: they have its home folder, which is
 * like no other, in the environment or are at work in it. Only Linux tells.
 */
export function stragglers(home: string): readonly number[] {
  return processes().filter((id) => mentions(id, home));
}

function mentions(id: number, home: string): boolean {
  return environment(id).includes(`HOME=${home}`) || workingFolder(id).startsWith(home);
}

function environment(id: number): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
  } catch {
    // Of another user, or gone.
    return [];
  }
}

function workingFolder(id: number): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    return '';
  }
}

/** How many threads the user has running, as the limit on processes counts them; 0 where that cannot be told. */
export function ownThreads(): number {
  const owner = ownerOf('self');
  const own = processes().filter((id) => ownerOf(String(id)) === owner);
  return own.reduce((sum, id) => sum + entries(join('/proc', String(id), 'task')).length, 0);
}

function ownerOf(name: string): number | undefined {
  try {
    return statSync(join('/proc', name)).uid;
  } catch {
    return undefined;
  }
}

function processes(): readonly number[] {
  return entries('/proc').map(Number).filter(Number.isInteger);
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
