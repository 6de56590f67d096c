import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.js';

/** The version in package.json. */
export function versionOf(world: World): string {
  const read: unknown = JSON.parse(readFileSync(join(world.root, 'package.json'), 'utf8'));
  const found = typeof read === 'object' && read !== null && 'version' in read ? read.version : undefined;
  return typeof found === 'string' ? found : 'unknown';
}
