import { readFileSync } from 'node:fs';
import type { World } from '../world.js';

/** Texts that the build asked the program for, so that nothing else needs to be loaded to show them. */
export interface ReadyTexts {
  readonly version: string;
  /** By command; the general help under the empty name. */
  readonly help: Readonly<Record<string, readonly ReadyHelp[]>>;
}

/** A help as it is from so many columns on; the widest comes first. */
export interface ReadyHelp {
  readonly columns: number;
  readonly text: string;
}

/** What the words ask for, where it is the version or help and its text is ready; undefined for all else. */
export function readyText(path: string, world: Pick<World, 'words' | 'stdout'>): string | undefined {
  const asked = askedFor(world.words);
  if (asked === undefined) return undefined;
  // Written by the build, beside the program.
  const { version, help } = JSON.parse(readFileSync(path, 'utf8')) as ReadyTexts;
  if (asked.version) return version;
  const found = Object.hasOwn(help, asked.command) ? help[asked.command] : undefined;
  const { columns = Infinity } = world.stdout;
  return found?.find((each) => each.columns <= columns)?.text;
}

type Asked = { readonly version: true } | { readonly version: false; readonly command: string };

function askedFor([first = '', second, ...more]: readonly string[]): Asked | undefined {
  const isHelp = (word: string) => word === '--help' || word === '-h';
  if (more.length > 0) return undefined;
  if (second === undefined) {
    if (first === '--version') return { version: true };
    return isHelp(first) || first === 'help' ? { version: false, command: '' } : undefined;
  }
  if (first === 'help' && !second.startsWith('-')) return { version: false, command: second };
  return isHelp(second) && !first.startsWith('-') ? { version: false, command: first } : undefined;
}
