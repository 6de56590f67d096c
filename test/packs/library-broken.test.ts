import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { assemble } from '../../src/packs/library.js';
import { packText, questionText } from './folder.js';
import { folderOf, good, load, questionIds } from './libraries.js';
import { readText, sentences } from './reading.js';

describe('a broken file is left out and listed, the rest goes on', () => {
  test('with its pack id, where that could be read', () => {
    const folder = folderOf({
      'good.yaml': packText('good', ['x']),
      'key.yaml': `${packText('key', ['x'])}    anwser: true\n`,
      'syntax.yaml': 'pack: "never closed\n',
      'twice.yaml': `${packText('twice', ['x'])}${questionText('x')}`,
      'empty.yaml': '',
    });
    const library = good(load([folder]));
    expect(questionIds(library)).toEqual(['good/x']);
    expect(library.broken.map(({ file, pack }) => [relative(folder, file.path), pack])).toEqual([
      ['empty.yaml', undefined],
      ['key.yaml', 'key'],
      ['syntax.yaml', undefined],
      ['twice.yaml', 'twice'],
    ]);
    expect(library.broken.every(({ file }) => sentences(file).length > 0)).toBe(true);
  });

  test('whole: one broken document takes the others of its file with it', () => {
    const folder = folderOf({ 'a.yaml': `${packText('a', ['x'])}---\npack: b\n` });
    expect(good(load([folder]))).toMatchObject({ packs: [], broken: [{ pack: 'a' }] });
  });

  test('the other files of its pack go on', () => {
    const folder = folderOf({
      '1.yaml': packText('a', ['x']),
      '2.yaml': `${packText('a', ['y'])}    odd: 1\n`,
    });
    const library = good(load([folder]));
    expect(questionIds(library)).toEqual(['a/x']);
    expect(library.broken.map(({ pack }) => pack)).toEqual(['a']);
  });

  test('a broken file claims no id', () => {
    const first = folderOf({ 'a.yaml': packText('a', ['x']) });
    const second = folderOf({ 'a.yaml': `${packText('a', ['x'])}    odd: 1\n` });
    expect(questionIds(good(load([second, first])))).toEqual(['a/x']);
  });
});

describe('what is not a readable file', () => {
  const folder = folderOf({ 'good.yaml': packText('good', ['x']), 'sparse.yaml': '' });
  truncateSync(join(folder, 'sparse.yaml'), 1024 ** 3);
  execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);

  test('in a folder: too large is listed with its reason, a pipe is passed over', () => {
    const library = good(load([folder]));
    expect(questionIds(library)).toEqual(['good/x']);
    expect(library.broken.map(({ file }) => sentences(file))).toEqual([
      [`${join(folder, 'sparse.yaml')} is larger than 64 MiB; split it into several files`],
    ]);
  });

  test.each(['sparse.yaml', 'pipe.yaml', 'nothing.yaml', '.'])('asked for by name, %s fails', (name) => {
    const path = join(folder, name);
    expect(load([], [path])).toMatchObject({ ok: false, failure: { path } });
  });
});

test('assemble takes files that lie nowhere, such as standard input', () => {
  const read = assemble([{ ...readText(packText('a', ['x'])), path: '-' }]);
  expect(questionIds(good(read))).toEqual(['a/x']);
});
