import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bundledAlone, bundleOf } from '../../../src/cli/boot/bundles.js';
import { commands } from '../../../src/cli/program.js';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');

test.each(commands.map(({ name }) => name))('the bundle of %s is built', (name) => {
  const { bundle, command } = bundleOf(name);
  expect(existsSync(join(dist, `${bundle}.cjs`))).toBe(true);
  expect(bundle === 'prep' ? ['prep', name] : [name]).toContain(command);
});

test('every bundle of a command is of one that there is', () => {
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining([...bundledAlone]));
});

test.each(['', '--db', 'dril', 'constructor'])('"%s" is left to the whole program', (word) => {
  expect(bundleOf(word)).toEqual({ bundle: 'prep', command: 'prep' });
});
