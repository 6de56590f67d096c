import { expect, test } from '@jest/globals';
import { sameHome } from '../../src/packs/same-home.js';

test.each([
  ['packs/a.yaml', 'packs/b.yaml', true],
  ['packs/data.yaml', 'packs/data/joins.yaml', true],
  ['packs/data/joins.yaml', 'packs/data.yaml', true],
  ['packs/data/joins.yaml', 'packs/data/keys.yml', true],
  ['data.yaml', 'data/joins.yaml', true],
  ['packs/data.yaml', 'packs/design/joins.yaml', false],
  ['packs/data.yaml', 'other/data/joins.yaml', false],
  ['packs/data.yaml', 'packs/data/more/joins.yaml', false],
  ['packs/a/x.yaml', 'packs/b/x.yaml', false],
  ['a.yaml', 'b.yaml', true],
])('%s and %s: %s', (first, second, same) => {
  expect(sameHome(first, second)).toBe(same);
  expect(sameHome(second, first)).toBe(same);
});

test('folders are compared as they are resolved', () => {
  const resolve = (path: string) => path.replace('linked', 'packs');
  expect(sameHome('packs/data.yaml', 'linked/data/joins.yaml', resolve)).toBe(true);
  expect(sameHome('packs/a.yaml', 'linked/b.yaml', resolve)).toBe(true);
  expect(sameHome('packs/a.yaml', 'linked/b.yaml')).toBe(false);
});
