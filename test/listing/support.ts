import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexAliases, mentionsIn } from '../../src/listing/mentions.js';
import { statementsOf } from '../../src/listing/statements.js';
import { readVocabulary, type Term } from '../../src/listing/vocabulary.js';
import { describeProblem } from '../../src/model/problem-text.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';

const file = join(import.meta.dirname, '../../seeds/vocabulary.yaml');

/** The vocabulary that is shipped. */
export const terms = readTerms();
const index = indexAliases(terms);

function readTerms(): readonly Term[] {
  const [document] = parseYaml(readFileSync(file, 'utf8'));
  const problems: string[] = [];
  const report = (problem: Parameters<typeof describeProblem>[0]) =>
    void problems.push(describeProblem(problem));
  const read = document?.root === undefined ? undefined : readVocabulary(document.root, report);
  if (read === undefined) throw new Error(`the vocabulary cannot be read: ${problems.join('; ')}`);
  return read;
}

/** The ids of the terms that a text names. */
export function named(text: string): readonly string[] {
  return [...new Set(mentionsIn(statementsOf(text), index).map(({ term }) => term.id))];
}
