import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compileFolder } from '../../src/packs/compile.js';
import {
  type CompiledPacks,
  hashOfBytes,
  nothingCompiled,
  readCompiledPacks,
  textsBeside,
} from '../../src/packs/compiled.js';
import type { Read } from '../../src/packs/files.js';
import { type Library, loadLibrary } from '../../src/packs/library.js';
import { packText, write } from './folder.js';
import { base, folderOf, good, load, questionIds } from './libraries.js';

const shipped = join(import.meta.dirname, '../../questions');
let count = 0;

/** Where a folder, read ahead, was written. */
function built(folder: string): string {
  count += 1;
  const path = join(base, `packs-${count}.json`);
  const { index, texts } = compileFolder(folder);
  write(textsBeside(path), texts);
  return write(path, JSON.stringify(index));
}

/** A folder as the build reads and writes it, and as the program reads that. */
function compiled(folder: string): CompiledPacks {
  return readCompiledPacks(built(folder), folder);
}

/** Makes a file look as if it had been written after the build. */
function touch(path: string): void {
  const later = new Date(Date.now() + 60_000);
  utimesSync(path, later, later);
}

/** All fields of a question, those that wait as well. */
function fieldsOf(question: object | undefined): object {
  const fields: Record<string, unknown> = {};
  for (const name in question) fields[name] = Reflect.get(question, name);
  return fields;
}

/** The same library with questions as they are parsed. */
function spread(read: Read<Library>): Read<unknown> {
  if (!read.ok) return read;
  const packs = read.value.packs.map((pack) => ({ ...pack, questions: pack.questions.map(fieldsOf) }));
  return { ok: true, value: { ...read.value, packs } };
}

describe('packs read ahead', () => {
  test('the shipped ones are the same library, to the last field', () => {
    const plain = loadLibrary({ folders: [shipped], files: [] });
    const ahead = loadLibrary({ folders: [shipped], files: [] }, compiled(shipped));
    expect(spread(ahead)).toEqual(plain);
    expect(good(plain).packs.flatMap(({ files }) => files)).toHaveLength(
      compileFolder(shipped).index.files.length,
    );
  });

  test('a question can be asked for its fields like any other', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const [plain] = good(load([folder])).packs[0]?.questions ?? [];
    const read = loadLibrary({ folders: [folder], files: [] }, compiled(folder));
    const [question] = good(read).packs[0]?.questions ?? [];
    expect(fieldsOf(question)).toEqual(plain);
    expect(question !== undefined && 'prompt' in question && !('code' in question)).toBe(true);
    expect(question?.code).toBeUndefined();
  });

  test('the texts are read when they are looked at, and from the file that was there at the start', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const path = built(folder);
    const read = good(loadLibrary({ folders: [folder], files: [] }, readCompiledPacks(path, folder)));
    renameSync(textsBeside(path), `${textsBeside(path)}.old`);
    write(textsBeside(path), 'of another build');
    expect(read.packs[0]?.questions[0]?.prompt).toBe(good(load([folder])).packs[0]?.questions[0]?.prompt);
  });

  test('a file that is as it was is not read', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const ahead = compiled(folder);
    expect(ahead.unchanged(join(folder, 'a.yaml'))).toHaveLength(1);
    expect(ahead.unchanged(join(folder, 'b.yaml'))).toBeUndefined();
    expect(ahead.unchanged(join(base, 'a.yaml'))).toBeUndefined();
  });

  test('one that is newer than the build is known by its bytes', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const path = join(folder, 'a.yaml');
    const ahead = compiled(folder);
    touch(path);
    expect(ahead.unchanged(path)).toBeUndefined();
    expect(ahead.ofBytes(readFileSync(path))).toHaveLength(1);
    expect(questionIds(good(loadLibrary({ folders: [folder], files: [] }, ahead)))).toEqual(['a/x']);
  });

  test('a file of another length is parsed, however old it looks', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const path = join(folder, 'a.yaml');
    const { mtime } = statSync(path);
    const ahead = compiled(folder);
    writeFileSync(path, packText('a', ['yy']));
    utimesSync(path, mtime, mtime);
    expect(questionIds(good(loadLibrary({ folders: [folder], files: [] }, ahead)))).toEqual(['a/yy']);
  });

  test('a file that was changed by a byte after the build is parsed', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const ahead = compiled(folder);
    writeFileSync(join(folder, 'a.yaml'), packText('a', ['y']));
    touch(join(folder, 'a.yaml'));
    expect(questionIds(good(loadLibrary({ folders: [folder], files: [] }, ahead)))).toEqual(['a/y']);
  });

  test('a file with a problem is not among them, and is still told', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']), 'b.yaml': 'pack: b\n' });
    const { files } = compileFolder(folder).index;
    expect(files.map(({ path, sha256 }) => [path, sha256])).toEqual([
      ['a.yaml', hashOfBytes(readFileSync(join(folder, 'a.yaml')))],
    ]);
    expect(spread(loadLibrary({ folders: [folder], files: [] }, compiled(folder)))).toEqual(load([folder]));
  });

  test('a number that JSON does not know keeps its file out', () => {
    const question = packText('n', ['x'])
      .replace(/kind: \w+/, 'kind: number')
      .replace(/answer: \w+/, 'answer: 1\n    tolerance: .inf');
    const folder = folderOf({ 'n.yaml': question });
    expect(compileFolder(folder).index.files).toEqual([]);
  });

  test.each(['', '{', 'null-and-more'])('nothing is read from %j', (text) => {
    expect(readCompiledPacks(write(join(base, 'broken.json'), text), base)).toBe(nothingCompiled);
  });

  test('nothing is read where the texts are gone, or are of another build', () => {
    const folder = folderOf({ 'a.yaml': packText('a', ['x']) });
    const path = built(folder);
    write(textsBeside(path), 'too short');
    expect(readCompiledPacks(path, folder)).toBe(nothingCompiled);
    rmSync(textsBeside(path));
    expect(readCompiledPacks(path, folder)).toBe(nothingCompiled);
  });

  test('nothing is read from a file that is not there, or a folder that is not', () => {
    expect(readCompiledPacks(join(base, 'none.json'), base)).toBe(nothingCompiled);
    expect(compileFolder(join(base, 'none')).index.files).toEqual([]);
  });
});
