import { basename, join } from 'node:path';
import { looksBinary, mostCharacters } from '../../listing/clean.js';
import { readVocabulary, type Term } from '../../listing/vocabulary.js';
import type { KeptListing } from '../../model/interview-plan.js';
import { readPackFile } from '../../packs/files.js';
import { describePackFailure } from '../../packs/failure.js';
import { parseYaml } from '../../packs/yaml-tree.js';
import type { Context } from '../context.js';
import { usage } from '../failure.js';
import { readAll } from '../stdin.js';

const asText = 'Save the listing as plain text or HTML: prep plan --listing job.txt';

/** The job listing of a file, or of stdin for `-`; refused where it is no text. */
export async function readListingFile(path: string, context: Context): Promise<KeptListing> {
  const bytes = path === '-' ? await fromStdin(context) : fromFile(path);
  const text = new TextDecoder().decode(bytes);
  const name = path === '-' ? 'stdin' : basename(path);
  if (looksBinary(text)) throw usage(`the listing ${name} is no text`, asText);
  if (text.trim() === '') throw usage(`the listing ${name} is empty`, asText);
  if (text.length > mostCharacters) {
    context.tell(
      `prep: ${name} is longer than a job listing; only its first ${mostCharacters} characters are read`,
    );
  }
  return { name, text: text.slice(0, mostCharacters) };
}

function fromFile(path: string): Uint8Array {
  const read = readPackFile(path);
  if (read.ok) return read.value;
  throw usage(`the listing cannot be read: ${describePackFailure(read.failure)}`, asText);
}

async function fromStdin({ world: { stdin } }: Context): Promise<Uint8Array> {
  if (stdin.isTTY === true) {
    throw usage(
      '"-" reads a listing from stdin, which is a terminal here',
      'Pipe one: prep plan --listing - < job.txt',
    );
  }
  return readAll(stdin);
}

/** The words that listings are read by. */
export function shippedVocabulary(context: Context): readonly Term[] {
  const path = join(context.home.seeds, 'vocabulary.yaml');
  const read = readPackFile(path);
  const root = read.ok ? parseYaml(new TextDecoder().decode(read.value))[0]?.root : undefined;
  const terms = root === undefined ? undefined : readVocabulary(root, () => undefined);
  if (terms === undefined) throw usage(`${path} cannot be read`, 'Install prep again.');
  return terms;
}
