import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packText, write } from './folder.js';
import { base, failure, folderOf, good, load, questionIds } from './libraries.js';

describe('what is loaded', () => {
  test('every pack of every folder, in order, and files beside them', () => {
    const first = folderOf({ 'b.yaml': packText('b', ['x']), 'a.yaml': packText('a', ['x', 'y']) });
    const second = folderOf({ 'c.yaml': packText('c', ['x']) });
    const alone = write(join(base, 'alone.yaml'), packText('alone', ['x']));
    const library = good(load([first, second], [alone]));
    expect(questionIds(library)).toEqual(['alone/x', 'a/x', 'a/y', 'b/x', 'c/x']);
    expect(library.broken).toEqual([]);
    expect(library.packs[1]).toMatchObject({
      id: 'a',
      title: 'Title of a',
      area: 'data',
      files: [join(first, 'a.yaml')],
    });
  });

  test('nothing from nothing', () => {
    expect(good(load([]))).toEqual({ packs: [], broken: [] });
    expect(good(load([folderOf({})]))).toEqual({ packs: [], broken: [] });
  });

  test('a folder that is not there fails by name', () => {
    expect(failure(load([join(base, 'gone')]))).toBe(
      `${join(base, 'gone')} cannot be read: there is no such file`,
    );
  });
});

describe('the same real path loads once', () => {
  const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
  const path = join(folder, 'a.yaml');

  test('given as file and in its folder', () => {
    expect(questionIds(good(load([folder, folder], [path, path])))).toEqual(['a/x']);
  });

  test('through a link to the file, under the name by which it was met first', () => {
    const link = join(base, 'link.yaml');
    symlinkSync(path, link);
    const library = good(load([folder], [link]));
    expect(library.packs.map((pack) => pack.files)).toEqual([[link]]);
  });

  test('through a link to the folder', () => {
    const link = join(base, 'linked-folder');
    symlinkSync(folder, link);
    expect(questionIds(good(load([link, folder])))).toEqual(['a/x']);
  });
});

describe('one pack id', () => {
  test('in several files of one folder is one pack', () => {
    const folder = folderOf({ '1.yaml': packText('data', ['x']), '2.yaml': packText('data', ['y']) });
    const { packs } = good(load([folder]));
    expect(packs).toHaveLength(1);
    expect(packs[0]).toMatchObject({ id: 'data', files: [join(folder, '1.yaml'), join(folder, '2.yaml')] });
    expect(packs[0]?.questions.map((question) => question.id)).toEqual(['data/x', 'data/y']);
  });

  test('in several documents of one file is one pack', () => {
    const folder = folderOf({
      'all.yaml': `${packText('a', ['x'])}---\n${packText('a', ['y'])}---\n${packText('b', ['x'])}`,
    });
    const library = good(load([folder]));
    expect(questionIds(library)).toEqual(['a/x', 'a/y', 'b/x']);
    expect(library.packs.map((pack) => pack.files)).toEqual([
      [join(folder, 'all.yaml')],
      [join(folder, 'all.yaml')],
    ]);
  });

  test('in one folder, written in two ways, is one pack', () => {
    const folder = folderOf({ '1.yaml': packText('data', ['x']), '2.yaml': packText('data', ['y']) });
    const crooked = join(relative(process.cwd(), folder), '.', '1.yaml');
    expect(questionIds(good(load([folder], [crooked])))).toEqual(['data/x', 'data/y']);
  });

  test('in two folders fails, naming both', () => {
    const first = folderOf({ 'a.yaml': packText('data', ['x']) });
    const second = folderOf({ 'b.yaml': packText('data', ['y']) });
    const sentence = failure(load([first, second]));
    expect(sentence).toContain('the pack id "data" is used twice');
    expect(sentence).toContain(join(first, 'a.yaml'));
    expect(sentence).toContain(join(second, 'b.yaml'));
  });

  test('in a folder and a folder below it fails too', () => {
    const folder = folderOf({ 'a.yaml': packText('data', ['x']), 'sub/b.yaml': packText('data', ['y']) });
    expect(failure(load([folder]))).toContain('the pack id "data" is used twice');
  });
});

describe('one question id', () => {
  test('in two files fails, naming the two that hold it', () => {
    const folder = folderOf({
      '1.yaml': packText('data', ['other']),
      '2.yaml': packText('data', ['same']),
      '3.yaml': packText('data', ['third', 'same']),
    });
    expect(failure(load([folder]))).toBe(
      `the question id "data/same" is used twice, by ${join(folder, '2.yaml')} and by ${join(folder, '3.yaml')}; ` +
        'rename or remove one of them',
    );
  });

  test('in two documents of one file fails', () => {
    const folder = folderOf({ 'a.yaml': `${packText('a', ['x'])}---\n${packText('a', ['x'])}` });
    expect(failure(load([folder]))).toContain('the question id "a/x" is used twice');
  });

  test('in two packs is two questions', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']), 'b.yaml': packText('b', ['x']) });
    expect(questionIds(good(load([folder])))).toEqual(['a/x', 'b/x']);
  });
});
