import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compileFolder, hashOfBytes, readCompiledPacks } from '../../src/packs/compiled.js';
import { loadLibrary } from '../../src/packs/library.js';
import { packText, write } from './folder.js';
import { base, folderOf, good, load, questionIds } from './libraries.js';

const shipped = join(import.meta.dirname, '../../questions');
const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as ReturnType<typeof compileFolder>;

describe('packs read ahead', () => {
  test('the shipped ones are the same library, to the last field', () => {
    const plain = loadLibrary({ folders: [shipped], files: [] });
    const compiled = throughJson(compileFolder(shipped));
    const ahead = loadLibrary({ folders: [shipped], files: [] }, compiled);
    expect(ahead).toEqual(plain);
    expect(plain.ok && plain.value.packs.flatMap(({ files }) => files)).toHaveLength(
      Object.keys(compiled).length,
    );
  });

  test('what the build wrote beside the program is what it reads', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const path = write(join(base, 'packs.json'), JSON.stringify(compileFolder(folder)));
    expect(readCompiledPacks(path)).toEqual(compileFolder(folder));
  });

  test('a file that was changed by a byte is parsed', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const compiled = compileFolder(folder);
    writeFileSync(join(folder, 'a.yaml'), packText('a', ['y']));
    expect(questionIds(good(loadLibrary({ folders: [folder], files: [] }, compiled)))).toEqual(['a/y']);
  });

  test('a file with a problem is not among them, and is still told', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']), 'b.yaml': 'pack: b\n' });
    const compiled = compileFolder(folder);
    expect(Object.keys(compiled)).toEqual([hashOfBytes(readFileSync(join(folder, 'a.yaml')))]);
    expect(loadLibrary({ folders: [folder], files: [] }, compiled)).toEqual(load([folder]));
  });

  test('a number that JSON does not know keeps its file out', () => {
    const question = packText('n', ['x'])
      .replace(/kind: \w+/, 'kind: number')
      .replace(/answer: \w+/, 'answer: 1\n    tolerance: .inf');
    const folder = folderOf({ 'n.yaml': question });
    expect(compileFolder(folder)).toEqual({});
  });

  test.each(['', '{', 'null-and-more'])('nothing is read from %j', (text) => {
    expect(readCompiledPacks(write(join(base, 'broken.json'), text))).toEqual({});
  });

  test('nothing is read from a file that is not there, or a folder that is not', () => {
    expect(readCompiledPacks(join(base, 'none.json'))).toEqual({});
    expect(compileFolder(join(base, 'none'))).toEqual({});
  });
});
