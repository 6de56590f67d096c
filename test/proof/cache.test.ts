import { describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileCache } from '../../src/proof/cache.js';
import { prove } from '../../src/proof/prove.js';
import { localRunner, temporaryFolder } from '../run/support.js';
import { three } from './questions.js';

const hash = 'ab'.repeat(32);

describe('a cache in files', () => {
  test('gives back what was set, in another program too', () => {
    const folder = join(temporaryFolder(), 'deep', 'er');
    fileCache(folder).set(hash, 'one');
    fileCache(folder).set(hash, 'two');
    expect(fileCache(folder).get(hash)).toBe('two');
    expect(fileCache(folder).get('cd'.repeat(32))).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['ab']);
    expect(statSync(join(folder, 'ab', hash.slice(2))).mode & 0o777).toBe(0o600);
  });

  test('that cannot be written to keeps nothing, and says nothing', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const cache = fileCache(file);
    cache.set(hash, 'one');
    expect(cache.get(hash)).toBeUndefined();
  });
});

describe('a proof and its cache', () => {
  const runner = localRunner();
  const counted = { run: 'bash', source: 'echo 3' };

  /** The entries of a cache, by path. */
  function entries(folder: string): readonly string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);
  }

  test('that holds is not run again; one that fails is', async () => {
    const folder = temporaryFolder();
    const cache = fileCache(folder);
    const first = await prove(three(counted), { runner, cache });
    expect(first.kind).toBe('proven');
    const run = jest.spyOn(runner.workshop, 'run');
    expect(await prove(three(counted), { runner, cache })).toEqual(first);
    expect(run).not.toHaveBeenCalled();
    const failing = three({ ...counted, source: 'echo 4' });
    await prove(failing, { runner, cache });
    await prove(failing, { runner, cache });
    expect(run).toHaveBeenCalledTimes(2);
    run.mockRestore();
    expect(entries(folder)).toHaveLength(1);
  });

  test('is run again when proof or key changes, or the entry is damaged', async () => {
    const folder = temporaryFolder();
    const cache = fileCache(folder);
    await prove(three(counted), { runner, cache });
    await prove(three({ ...counted, stdin: 'x' }), { runner, cache });
    await prove(three({ ...counted, prints: '3' }, { answer: 4 }), { runner, cache });
    expect(entries(folder)).toHaveLength(3);
    for (const entry of entries(folder)) writeFileSync(join(folder, entry), 'prov');
    const failing = three({ ...counted, source: 'exit 1' });
    expect((await prove(three(counted), { runner, cache })).kind).toBe('proven');
    expect((await prove(failing, { runner, cache })).kind).toBe('failed');
  });

  test('a folder in the place of an entry is no entry', async () => {
    const folder = temporaryFolder();
    const cache = fileCache(folder);
    await prove(three(counted), { runner, cache });
    const other = temporaryFolder();
    for (const entry of entries(folder)) mkdirSync(join(other, entry), { recursive: true });
    expect((await prove(three(counted), { runner, cache: fileCache(other) })).kind).toBe('proven');
  });
});
