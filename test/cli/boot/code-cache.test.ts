import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from '@jest/globals';
import { CodeCache } from '../../../src/cli/boot/code-cache.js';
import { temporaryFolder } from '../../packs/folder.js';

const base = temporaryFolder();
let count = 0;

function cacheIn(...folders: readonly string[]): CodeCache {
  return new CodeCache({ folders, nonce: () => `aside-${(count += 1)}` });
}

function folder(): string {
  return join(base, String((count += 1)), 'code');
}

const bundle = { name: 'drill', id: '0123456789abcdef' };
const code = new Script('(function () { return 1; })').createCachedData();

test('what is kept is found again, and V8 takes it', () => {
  const place = folder();
  cacheIn(place).keep(bundle, code);
  const cachedData = cacheIn(place).find(bundle);
  expect(cachedData?.equals(code)).toBe(true);
  const script = new Script('(function () { return 1; })', cachedData && { cachedData });
  expect(script.cachedDataRejected).toBe(false);
  expect(readdirSync(place)).toEqual(['drill-0123456789abcdef.code']);
});

test('nobody else can write what will be run', () => {
  const place = folder();
  cacheIn(place).keep(bundle, code);
  const kept = join(place, 'drill-0123456789abcdef.code');
  expect([place, kept].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
});

test('it is looked for in every folder and kept in the last', () => {
  const [first, last] = [folder(), folder()];
  cacheIn(first).keep(bundle, code);
  expect(cacheIn(first, last).find(bundle)).toBeDefined();
  cacheIn(first, last).keep({ ...bundle, name: 'lint' }, code);
  expect(readdirSync(last)).toEqual(['lint-0123456789abcdef.code']);
});

test('code of another build goes when that of a new one comes, that of other bundles stays', () => {
  const place = folder();
  cacheIn(place).keep(bundle, code);
  cacheIn(place).keep({ ...bundle, name: 'lint' }, code);
  cacheIn(place).keep({ ...bundle, id: 'fedcba9876543210' }, code);
  expect(readdirSync(place).sort()).toEqual(['drill-fedcba9876543210.code', 'lint-0123456789abcdef.code']);
  expect(cacheIn(place).find(bundle)).toBeUndefined();
});

test.each([0, 100, -1])('a file that is damaged at byte %d is not used', (at) => {
  const place = folder();
  cacheIn(place).keep(bundle, code);
  const path = join(place, 'drill-0123456789abcdef.code');
  const bytes = readFileSync(path);
  bytes[at < 0 ? bytes.length + at : at] = (bytes.at(at) ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(cacheIn(place).find(bundle)).toBeUndefined();
});

test.each([0, 3, 4, 50])('a file of which only %d bytes are left is not used', (left) => {
  const place = folder();
  cacheIn(place).keep(bundle, code);
  const path = join(place, 'drill-0123456789abcdef.code');
  writeFileSync(path, readFileSync(path).subarray(0, left));
  expect(cacheIn(place).find(bundle)).toBeUndefined();
});

test('where nothing can be written, nothing is kept and nothing is said', () => {
  const place = join(folder(), 'file');
  mkdirSync(join(place, '..'), { recursive: true });
  writeFileSync(place, '');
  chmodSync(place, 0o400);
  cacheIn(place).keep(bundle, code);
  expect(cacheIn(place).find(bundle)).toBeUndefined();
});
