import { expect } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { firstControlCharacter } from '../../../src/packs/control-characters.js';
import { readUsualYaml } from '../../../src/packs/usual-yaml/read.js';
import type { YamlDocument } from '../../../src/packs/yaml-document.js';
import { readAnyYaml } from '../../../src/packs/yaml-tree.js';

/** What the usual reader makes of a text, held against the library; undefined where it leaves the text to that. */
export function documentsOfBoth(text: string): readonly YamlDocument[] | undefined {
  const usual = readUsualYaml(text);
  if (usual === undefined || firstControlCharacter(text) !== undefined) return undefined;
  const any = readAnyYaml(text);
  // Quick on large trees; where they differ, the matcher shows where.
  if (!isDeepStrictEqual(any, usual)) expect(usual).toEqual(any);
  expect(isDeepStrictEqual(any, usual)).toBe(true);
  return usual;
}

/** The root of what both read without a complaint. */
export function readBoth(text: string): YamlDocument['root'] {
  const documents = documentsOfBoth(text);
  expect(documents?.flatMap(({ problems }) => problems) ?? []).toEqual([]);
  return documents?.[0]?.root;
}
