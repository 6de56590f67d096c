import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmeWithHelp } from '../scripts/readme-blocks.js';
import { commands } from '../src/cli/program.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the help in README is what the program prints (mend with: npm run generate)', async () => {
  expect(await readmeWithHelp(readme, root)).toBe(readme);
});

test('README shows the help of every command', () => {
  for (const { name } of commands) expect(readme).toContain(`<!-- prep ${name} --help -->`);
});

test('README names no command that does not exist', () => {
  const names = new Set(commands.map(({ name }) => name));
  const named = [...readme.matchAll(/`(?:\.\/)?prep ([a-z]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});
