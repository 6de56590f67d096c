import { expect } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import type { Node } from '../../../src/model/tree.js';
import { firstControlCharacter } from '../../../src/packs/control-characters.js';
import { readUsualYaml } from '../../../src/packs/usual-yaml/read.js';
import { readAnyYaml } from '../../../src/packs/yaml-tree.js';

/** What the usual reader makes of a text, held against the library; undefined where it leaves the text to that. */
export function readBoth(text: string): Node | undefined {
  const usual = readUsualYaml(text);
  if (usual === undefined || firstControlCharacter(text) !== undefined) return undefined;
  const [document, ...more] = readAnyYaml(text);
  expect([...more, ...(document?.problems ?? [])]).toEqual([]);
  // Quick on large trees; where they differ, the matcher shows where.
  if (!isDeepStrictEqual(document?.root, usual)) expect(usual).toEqual(document?.root);
  return usual;
}
