import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reach } from '../../src/model/tree.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';

/** A listing with what a person reads in it; see listings/labels.yaml. */
export interface LabelledListing {
  readonly name: string;
  readonly text: string;
  readonly technologies: readonly string[];
  readonly languages: readonly string[] | undefined;
  readonly level: string | undefined;
  readonly top: readonly string[];
  readonly dropped: readonly string[];
}

const folder = join(import.meta.dirname, 'listings');
const labels = parseYaml(readFileSync(join(folder, 'labels.yaml'), 'utf8'))[0]?.root;

export const labelledListings: readonly LabelledListing[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => labelled(file.replace(/\.txt$/, ''), readFileSync(join(folder, file), 'utf8')));

function labelled(name: string, text: string): LabelledListing {
  const technologies = wordsAt(name, 'technologies');
  if (technologies === undefined) throw new Error(`labels.yaml does not say what ${name}.txt asks for`);
  return {
    name,
    text,
    technologies,
    languages: wordsAt(name, 'languages'),
    level: levelAt(name),
    top: wordsAt(name, 'top') ?? [],
    dropped: wordsAt(name, 'dropped') ?? [],
  };
}

function wordsAt(name: string, field: string): readonly string[] | undefined {
  const node = labels === undefined ? undefined : reach(labels, [name, field]);
  return node?.type === 'list'
    ? node.items.flatMap((each) => (each.type === 'scalar' ? [each.text] : []))
    : undefined;
}

function levelAt(name: string): string | undefined {
  const node = labels === undefined ? undefined : reach(labels, [name, 'level']);
  return node?.type === 'scalar' && node.value !== null ? node.text : undefined;
}
