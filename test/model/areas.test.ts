import { expect, test } from '@jest/globals';
import { areas, areaTitle, didYouMeanArea } from '../../src/model/areas.js';

const known = areas.map(({ slug }) => slug);

test('an area that nobody has given a title is its own', () => {
  expect([areaTitle('data'), areaTitle('cooking')]).toEqual(['Databases and data storage', 'cooking']);
});

test.each([
  ['dta', 'data'],
  ['databases', 'data'],
  ['HTTP', 'web-api'],
  ['microservices', 'distributed'],
  ['Reading code', 'code-reading'],
])('"%s" is taken for %s', (word, meant) => {
  expect(didYouMeanArea(word, known)).toBe(`; did you mean "${meant}"?`);
});

test.each(['cooking', 'an', 'atabases'])('"%s" is taken for nothing', (word) => {
  expect(didYouMeanArea(word, known)).toBe('');
});

test('nothing is offered that is not there', () => {
  expect(didYouMeanArea('databases', ['security'])).toBe('');
});
