// Writes what is generated from the sources: the JSON Schema of packs, and the help in README. Tests hold both.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSchema } from '../src/lint/schema.js';
import { readmeWithHelp } from './readme-blocks.js';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'schema', 'pack.schema.json'), `${JSON.stringify(packSchema(), null, 2)}\n`);
const readme = join(root, 'README.md');
writeFileSync(readme, await readmeWithHelp(readFileSync(readme, 'utf8'), root));
