import { realpathSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';

/** A program that other programs are run with: an interpreter or a compiler. */
export interface ToolKind {
  readonly name: string;
  /** Commands of which the first that starts is used. */
  readonly commands: readonly string[];
  readonly versionWords: readonly string[];
  /**
   * Words that make it print the folder it is installed in, and the command below that folder. Version managers put
   * a script in its place, which needs their whole folder and costs a tenth of a second at each start.
   */
  readonly installed?: { readonly words: readonly string[]; readonly below: string };
  /** Where to get it. */
  readonly install: string;
}

/** A command that can be started, and what must be in sight for that. */
export interface Command {
  readonly command: string;
  /** Words that stand before all others. */
  readonly words: readonly string[];
  readonly visible: readonly string[];
  /** Further files that it is made of: with another of these it is another program. */
  readonly parts?: readonly string[];
}

export interface Tool extends Command {
  /** Such as "20.20.2". */
  readonly version: string;
}

/** A command on the path, as an absolute path; undefined where there is none. */
export function onPath(name: string, path: string): string | undefined {
  const folders = path.split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name)).find(isFile);
}

export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A program with the folder that it is installed in, libraries included. */
export function commandAt(path: string): Command {
  const bin = dirname(realpathSync(path));
  const installed = basename(bin) === 'bin' ? dirname(bin) : realpathSync(path);
  return { command: path, words: [], visible: [installed, path] };
}

/** The first number with dots in what a program says about itself. */
export function versionIn(text: string): string | undefined {
  return /\d+(?:\.\d+)+/.exec(text)?.[0];
}
