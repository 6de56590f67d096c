import { accessSync, constants, statSync } from 'node:fs';
import { platform, userInfo } from 'node:os';
import { dirname, isAbsolute, resolve } from 'node:path';
import { listBackups } from '../../history/backup-names.js';
import type { Context } from '../context.js';
import { ok, problem, type Remark, shellWord } from './remark.js';

/** A file or folder of prep's own, and the rights that it may have at most. */
interface Place {
  readonly path: string;
  readonly mode: 0o700 | 0o600 | undefined;
}

/** Where things lie: whose they are, who may read them, and whether they can be written. */
export function checkPlaces(context: Context): Promise<readonly Remark[]> {
  const remarks = [...homeRemarks(context), ...wrongPlaces(context).map(({ remark }) => remark)];
  const { caches } = context.home;
  const all = `${dirname(resolve(context.databasePath))}, ${context.home.userPacks}, ${caches}`;
  return Promise.resolve(remarks.length > 0 ? remarks : [ok('places', all)]);
}

/** The places whose rights go too far, with the rights that they should have. */
export function tooOpen(context: Context): readonly { readonly path: string; readonly mode: number }[] {
  return wrongPlaces(context).flatMap(({ path, chmod }) =>
    chmod === undefined ? [] : [{ path, mode: chmod }],
  );
}

function homeRemarks({ world }: Context): readonly Remark[] {
  const home = statOf(world.home)?.isDirectory() === true && isAbsolute(world.home);
  const relative = ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME'].filter((name) => {
    const value = world.env[name];
    return value !== undefined && !isAbsolute(value);
  });
  return [
    ...(home
      ? []
      : [problem('places', `the home folder "${world.home}" does not exist`, 'export HOME=/your/folder')]),
    ...relative.map((name) =>
      problem(
        'places',
        `${name} is "${world.env[name] ?? ''}", no absolute path, and is not heeded`,
        `unset ${name}`,
      ),
    ),
  ];
}

interface WrongPlace {
  readonly path: string;
  readonly remark: Remark;
  /** The rights that mend it. */
  readonly chmod?: number;
}

function wrongPlaces(context: Context): readonly WrongPlace[] {
  // Windows has owners and rights, but not these.
  if (platform() === 'win32') return [];
  return placesOf(context).flatMap((place) => wrongs(place));
}

function placesOf(context: Context): readonly Place[] {
  const { database, userPacks, userConfig, caches } = context.home;
  const path = resolve(context.databasePath);
  const files = [path, `${path}-wal`, `${path}-shm`, ...listBackups(path).map((backup) => backup.path)];
  return [
    // Any other folder is not prep's own, and its rights are not prep's business.
    { path: dirname(path), mode: path === database ? 0o700 : undefined },
    ...(context.databasePath === ':memory:'
      ? []
      : files.map((file) => ({ path: file, mode: 0o600 as const }))),
    ...[dirname(userPacks), userPacks, userConfig].map((each) => ({ path: each, mode: undefined })),
    { path: caches, mode: undefined },
  ];
}

function wrongs({ path, mode }: Place): readonly WrongPlace[] {
  const stats = statOf(path);
  if (stats === undefined) return [];
  const word = shellWord(path);
  const user = userId();
  if (user !== undefined && user !== 0 && stats.uid !== user) {
    return [
      { path, remark: problem('places', `${path} belongs to another user`, `sudo chown "$USER" ${word}`) },
    ];
  }
  if (mode !== undefined && (stats.mode & 0o077) !== 0) {
    const rights = (stats.mode & 0o777).toString(8);
    const text = `${path} can be read by others (rights ${rights})`;
    return [{ path, chmod: mode, remark: problem('places', text, `chmod ${mode.toString(8)} ${word}`) }];
  }
  if (isWritable(path)) return [];
  return [{ path, remark: problem('places', `${path} cannot be written`, `chmod u+w ${word}`) }];
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A folder on the way to it that cannot be entered is what opening the file tells.
    return undefined;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** undefined where the system knows no user of that number, as in some containers. */
function userId(): number | undefined {
  try {
    return userInfo().uid;
  } catch {
    return undefined;
  }
}
