import { delimiter, isAbsolute, join } from 'node:path';
import type { World } from './world.js';

/** Where things lie. Source: XDG Base Directory Specification 0.8; an empty or relative value counts as unset. */
export interface HomePlaces {
  readonly database: string;
  readonly userPacks: string;
  /** Settings of the user's own, below those of a project. */
  readonly userConfig: string;
  readonly shippedPacks: string;
  readonly seeds: string;
  /** What can be made again. */
  readonly caches: string;
}

export function homePlaces(world: World): HomePlaces {
  const data = xdg(world, 'XDG_DATA_HOME', ['.local', 'share']);
  const config = xdg(world, 'XDG_CONFIG_HOME', ['.config']);
  const cache = xdg(world, 'XDG_CACHE_HOME', ['.cache']);
  return {
    caches: join(cache, 'prep'),
    database: join(data, 'prep', 'history.db'),
    userPacks: join(config, 'prep', 'packs'),
    userConfig: join(config, 'prep', 'config.yaml'),
    shippedPacks: join(world.root, 'questions'),
    seeds: join(world.root, 'seeds'),
  };
}

function xdg(world: World, name: string, fallback: readonly string[]): string {
  const given = world.env[name];
  return given !== undefined && isAbsolute(given) ? given : join(world.home, ...fallback);
}

/** A list of paths as the shell writes it. */
export function pathList(value: string | undefined): readonly string[] {
  return (value ?? '').split(delimiter).filter((path) => path !== '');
}
