import { join, relative } from 'node:path';
import { type Guide, readGuide } from '../../lint/guide.js';
import { type Read, readPackFile } from '../../packs/files.js';
import { type PackFile, readPackBytes } from '../../packs/read-file.js';
import { parseYaml } from '../../packs/yaml-tree.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { Stop, usage } from '../failure.js';
import { readAll } from '../stdin.js';
import { findFiles, type Search } from './find-files.js';

/** What is to be checked. */
export interface Input {
  readonly files: readonly PackFile[];
  /** What the shipped packs must cover, where they are checked. */
  readonly guide: Guide | undefined;
  /** The texts of all files that findings may stand in, by name. */
  readonly sources: ReadonlyMap<string, string>;
  /** The files that start with a byte order mark, which their text does not hold. */
  readonly marked: ReadonlySet<string>;
}

/** Reads the files that the words name, or the shipped packs; what cannot be read stops the command. */
export async function readInput(invocation: Invocation, search: Search): Promise<Input> {
  const { arguments: paths, context } = invocation;
  const shipped = paths.length === 0;
  const places = shipped ? [shippedPacks(context)] : paths.filter((path) => path !== '-');
  const found = await findFiles(places, search);
  const read = found.map((path) => ({ path, bytes: orStop(readPackFile(path)) }));
  if (paths.includes('-')) read.push(await standardInput(invocation));
  else if (read.length === 0 && !search.allowEmpty)
    throw usage('every file named is ignored by the config', 'With --allow-empty that is no error.');
  const files = read.map(({ path, bytes }) => readPackBytes(path, bytes));
  const { guide, text } = shipped ? shippedGuide(context) : { guide: undefined, text: '' };
  const sources = new Map(files.map((file) => [file.path, file.text]));
  if (guide !== undefined) sources.set(guide.file, text);
  const marked = new Set(read.filter(({ bytes }) => startsWithMark(bytes)).map(({ path }) => path));
  return { files, guide, sources, marked };
}

function shippedPacks(context: Context): string {
  return relative('.', context.home.shippedPacks) || '.';
}

function shippedGuide(context: Context): { guide: Guide | undefined; text: string } {
  const path = relative('.', join(context.home.seeds, 'guide.yaml'));
  const text = new TextDecoder().decode(orStop(readPackFile(path)));
  const root = parseYaml(text)[0]?.root;
  return { guide: root === undefined ? undefined : readGuide(root, path, () => undefined), text };
}

/** The byte order mark of UTF-8. */
function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

async function standardInput({ options, context }: Invocation): Promise<{ path: string; bytes: Uint8Array }> {
  const { stdin } = context.world;
  if (stdin.isTTY === true) {
    throw usage(
      '"-" reads a pack from stdin, which is a terminal here',
      'Pipe one: cat pack.yaml | prep lint -',
    );
  }
  return { path: options.text('stdin-filename') ?? '<stdin>', bytes: await readAll(stdin) };
}

function orStop<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new Stop({ kind: 'packs', failure: read.failure });
}
