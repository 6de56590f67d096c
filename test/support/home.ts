import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh temporary folder that serves as somebody's home. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'prep-home-'));
  mkdirSync(join(home, 'config'));
  return home;
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

/** The environment of somebody who lives in that folder, and nothing of whoever runs the tests. */
export function homeEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    PREP_DB: join(home, 'history.db'),
  };
}
