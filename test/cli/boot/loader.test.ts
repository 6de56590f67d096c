import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { CodeCache } from '../../../src/cli/boot/code-cache.js';
import { Loader } from '../../../src/cli/boot/loader.js';
import { temporaryFolder, write } from '../../packs/folder.js';

const base = temporaryFolder();
let count = 0;
let dist = '';
let code = '';
beforeEach(() => {
  count += 1;
  dist = join(base, String(count), 'dist');
  code = join(base, String(count), 'code');
  mkdirSync(dist, { recursive: true });
});

/** A bundle in the form that the build writes. */
function bundle(name: string, body: string, id = '0123456789abcdef'): void {
  const text = `/* ${id} */ (function (exports, require, module, moduleUrl) {\n${body}\n})\n`;
  write(join(dist, `${name}.cjs`), text);
}

function loader(): Loader {
  return new Loader(dist, new CodeCache({ folders: [code], nonce: () => 'aside' }));
}

test('a bundle gives what it exports, and is evaluated once', () => {
  bundle('a', 'module.exports = { made: {}, url: moduleUrl };');
  const all = loader();
  expect(all.load('a')).toBe(all.load('a'));
  expect(all.load('a')).toMatchObject({ url: expect.stringMatching(/^file:.*\/dist\/a\.cjs$/) });
});

test('one bundle can require another, each evaluated once, and modules of Node', () => {
  bundle(
    'a',
    "exports.b = [require('./b.cjs'), require('./b.cjs')]; exports.sep = require('node:path').sep;",
  );
  bundle('b', 'exports.made = {};');
  const { b, sep } = loader().load('a') as { b: readonly [unknown, unknown]; sep: string };
  expect(b[0]).toBe(b[1]);
  expect(['/', '\\']).toContain(sep);
});

test('modules that take long to load look the same', () => {
  bundle(
    'a',
    "const { createHash } = require('node:crypto'); exports.hash = createHash('md5').digest('hex');",
  );
  expect(loader().load('a')).toEqual({ hash: 'd41d8cd98f00b204e9800998ecf8427e' });
});

test('code is kept when asked for, under the name given, and used from then on', () => {
  bundle('a', 'exports.one = () => 1;');
  const first = loader();
  first.load('a', 'drill');
  expect(() => readdirSync(code)).toThrow();
  first.keep();
  expect(readdirSync(code)).toEqual(['drill-0123456789abcdef.code']);

  const second = loader();
  const { one } = second.load('a', 'drill') as { one(): number };
  expect(one()).toBe(1);
  second.load('a', 'drill');
  second.keep();
  expect(readdirSync(code)).toEqual(['drill-0123456789abcdef.code']);
});

test('code that V8 refuses is made anew', () => {
  bundle('a', 'exports.one = () => 1;');
  const first = loader();
  first.load('a');
  first.keep();
  // Another length under the same mark: V8 looks at the length.
  bundle('a', 'exports.two = () => "two";');
  const second = loader();
  expect((second.load('a') as { two(): string }).two()).toBe('two');
  second.keep();
  expect((loader().load('a') as { two(): string }).two()).toBe('two');
});
