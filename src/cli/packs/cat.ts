import { readFileSync } from 'node:fs';
import { didYouMean } from '../../model/closest.js';
import type { Invocation } from '../command.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { needed } from './run-packs.js';

/** The YAML of a pack as it lies there, several files joined as documents, for piping. */
export async function catPack({ context }: Invocation, name: string | undefined): Promise<ExitStatus> {
  const id = needed(name, 'a pack to print', 'prep packs cat data');
  const library = await context.library();
  const pack = library.packs.find((each) => each.id === id);
  const broken = library.broken.find((each) => each.pack === id);
  const files = pack?.files ?? (broken === undefined ? [] : [broken.file.path]);
  if (files.length === 0) {
    const ids = library.packs.map((each) => each.id);
    throw usage(`there is no pack "${id}"${didYouMean(id, ids)}`, `Packs: ${ids.join(', ')}`);
  }
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  context.print(texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n'));
  return exitStatus.done;
}
