import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isPath, questionsOf } from '../../../src/cli/drill/targets.js';
import { type Library, loadLibrary } from '../../../src/packs/library.js';
import { statementsPack } from '../jsonl/secret-pack.js';
import { makeHome, removeHome } from '../../support/home.js';
import { packFolder } from '../../support/kinds-pack.js';
import { ids } from '../../learn/samples.js';
import { failureOf } from './support.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const many = statementsPack(2);
const other = many.replace('pack: many', 'pack: other').replace('area: data', 'area: security');
/** A pack whose id is that of an area. */
const named = many.replace('pack: many', 'pack: security').replace('area: data', 'area: design');

function library(packs: Readonly<Record<string, string>>): { library: Library; folder: string } {
  const folder = packFolder(home, packs);
  const loaded = loadLibrary({ folders: [folder], files: [] });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  return { library: loaded.value, folder };
}

function namedBy(...targets: readonly string[]) {
  return ids(
    questionsOf(targets, library({ 'many.yaml': many, 'other.yaml': other, 'named.yaml': named }).library),
  );
}

test.each([
  ['./mine', true],
  ['../mine', true],
  ['/packs/mine', true],
  ['mine.yaml', true],
  ['mine.YML', true],
  ['data', false],
  ['data/heap', false],
  ['data.v2', false],
])('%s is a path: %s', (target, expected) => {
  expect(isPath(target)).toBe(expected);
});

describe('targets', () => {
  test('none name every question', () => {
    expect(namedBy()).toHaveLength(6);
  });

  test('an area names the questions of all its packs, before a pack of that name', () => {
    expect(namedBy('data')).toEqual(['many/s1', 'many/s2']);
    expect(namedBy('security')).toEqual(['other/s1', 'other/s2']);
  });

  test('a pack and a question are named by their ids', () => {
    expect(namedBy('other')).toEqual(['other/s1', 'other/s2']);
    expect(namedBy('many/s2')).toEqual(['many/s2']);
  });

  test('several add up, each question once', () => {
    expect(namedBy('many/s1', 'data', 'other/s1')).toEqual(['many/s1', 'many/s2', 'other/s1']);
  });

  test('a path names the pack of that file', () => {
    const { library: found, folder } = library({ 'many.yaml': many, 'other.yaml': other });
    expect(ids(questionsOf([join(folder, 'other.yaml')], found))).toEqual(['other/s1', 'other/s2']);
  });
});

describe('a target that names nothing', () => {
  test('is refused with what was probably meant', () => {
    expect(failureOf(() => namedBy('dta'))).toMatch(/no area, pack or question "dta".*data/);
    expect(failureOf(() => namedBy('many/s3'))).toMatch(/"many\/s3".*many\/s\d/);
  });

  test('is refused with the area whose title has the word', () => {
    expect(failureOf(() => namedBy('databases'))).toContain('"databases"; did you mean "data"?');
  });

  test('names the areas that there are', () => {
    expect(failureOf(() => namedBy('zzzz'))).toMatch(/Areas: .*security/);
  });

  test('but is a broken pack shows its errors, by its id and by its file', () => {
    const { library: found, folder } = library({
      'broken.yaml': many.replace('kind: boolean', 'kind: bool'),
    });
    for (const target of ['many', join(folder, 'broken.yaml')]) {
      const text = failureOf(() => questionsOf([target], found));
      expect(text).toMatch(/^"\S+" cannot be asked, since .*broken\.yaml has errors:/);
      expect(text).toMatch(/8:\d+ /);
    }
  });
});
