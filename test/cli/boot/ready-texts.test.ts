import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { type ReadyTexts, readyText } from '../../../src/cli/boot/ready-texts.js';
import { commands } from '../../../src/cli/program.js';
import { temporaryFolder } from '../../packs/folder.js';
import { run } from '../../support/run.js';

const path = join(import.meta.dirname, '..', '..', '..', 'dist', 'ready.json');
const { help } = JSON.parse(readFileSync(path, 'utf8')) as ReadyTexts;
const home = temporaryFolder();

function ready(words: readonly string[], columns?: number): string | undefined {
  return readyText(path, { words, stdout: Object.assign(new PassThrough(), columns && { columns }) });
}

describe('what the build has ready', () => {
  const names = commands.map(({ name }) => name);
  const asked = [
    ['--version'],
    ['--help'],
    ['-h'],
    ['help'],
    ...names.flatMap((name) => [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
    ]),
  ];

  test.each(asked.map((words) => ({ words })))('$words is what the program prints', async ({ words }) => {
    const { status, stdout } = await run(words, { home });
    expect(status).toBe(0);
    expect(ready(words)).toBe(stdout);
  });

  test.each(['', ...names])('help of "%s" is as wide as the terminal', async (name) => {
    const words = [...(name === '' ? [] : [name]), '--help'];
    const shown = new Set<string>();
    for (const columns of [80, 81, 85, 90, 95, 99, 100, 140]) {
      const { stdout } = await run(words, { home, columns });
      expect({ columns, text: ready(words, columns) }).toEqual({ columns, text: stdout });
      shown.add(stdout);
    }
    expect(help[name]?.length).toBeGreaterThanOrEqual(shown.size);
    expect(ready(words, 79)).toBeUndefined();
  });

  test.each([
    [],
    ['drill'],
    ['--version', '--help'],
    ['--quiet', '--help'],
    ['help', '--help'],
    ['help', 'nosuch'],
    ['nosuch', '--help'],
    ['constructor', '--help'],
    ['drill', '--help', 'data'],
    ['drill', '--version'],
  ])('%j %j %j is left to the program', (...words) => {
    expect(ready(words)).toBeUndefined();
  });
});
