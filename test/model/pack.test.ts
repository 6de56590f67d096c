import { describe, expect, test } from '@jest/globals';
import { areas, areaTitle } from '../../src/model/areas.js';
import { formatVersion, headShape } from '../../src/model/pack.js';
import { record } from '../../src/model/records.js';
import { node, valueOrRules } from './nodes.js';

const head = record('the pack', headShape);
const least = { pack: 'data', title: 'Databases', area: 'data' };
const read = (more: object) => valueOrRules(head, node({ ...least, ...more }));

test('pack, title and area are enough', () => {
  expect(read({})).toEqual({ ...least, format: 1, version: 1, language: 'en', fixtures: {} });
});

test('everything that a head may hold', () => {
  const full = {
    format: 1,
    version: 7,
    license: 'CC-BY-4.0',
    authors: ['Ada', 'Grace'],
    description: 'D',
    language: 'de',
    fixtures: { shop: 'CREATE TABLE t (a)' },
    lint: { disable: ['x/y'], reason: 'r' },
  };
  expect(read(full)).toEqual({ ...least, ...full });
  expect(read({ authors: 'Ada' })).toMatchObject({ authors: 'Ada' });
});

describe('refused', () => {
  test.each([
    ['another format than this program knows', { format: formatVersion + 1 }, 'schema/range'],
    ['a format of nothing', { format: 0 }, 'schema/range'],
    ['a pack id that is no slug', { pack: 'My Pack' }, 'schema/format'],
    ['an area that is no slug', { area: 'Web & API' }, 'schema/format'],
    ['half a version', { version: 1.5 }, 'schema/range'],
    ['a version in words', { version: 'one' }, 'schema/type'],
    ['fixtures as a list', { fixtures: ['CREATE'] }, 'schema/type'],
    ['a fixture that is no text', { fixtures: { shop: ['CREATE'] } }, 'schema/type'],
  ])('%s', (_what, more, rule) => {
    expect(read(more)).toEqual([rule]);
  });
});

test("areas: ten of the guide and the candidate's own, each once", () => {
  expect(areas).toHaveLength(11);
  expect(new Set(areas.map((area) => area.slug)).size).toBe(11);
  expect(areas.at(-1)?.slug).toBe('experience');
});

test('an area is told by its title, an unknown one by its slug', () => {
  expect(areaTitle('data')).toBe('Databases and data storage');
  expect(areaTitle('my-area')).toBe('my-area');
  expect(areaTitle('constructor')).toBe('constructor');
});
