import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { skipLoudly } from './skip-loudly.js';

/** Mounts memory on a folder; why not, where that is not allowed. `options`: as those of mount, such as "size=1m". */
export function mounted(folder: string, options: string): string | undefined {
  const { status, error, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  return status === 0 ? undefined : (error?.message ?? String(stderr));
}

export function enlarge(folder: string, size: string): void {
  spawnSync('mount', ['-o', `remount,size=${size}`, folder]);
}

export function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

const unmountable = whyUnmountable();

/** A test that mounts small disks. */
export const smallDiskTest =
  unmountable === undefined ? test : skipLoudly(`no small disk can be mounted: ${unmountable}`);

function whyUnmountable(): string | undefined {
  const place = mkdtempSync(join(tmpdir(), 'prep-disk-'));
  const reason = mounted(place, 'size=64k');
  if (reason === undefined) unmount(place);
  return reason;
}
