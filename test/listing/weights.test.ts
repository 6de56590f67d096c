import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { areas } from '../../src/model/areas.js';
import { readListing } from '../../src/listing/listing.js';
import { terms } from './support.js';

const weightsOf = (text: string) =>
  new Map((readListing(text, terms).weights ?? []).map((each) => [each.area, each]));
const weight = (text: string, area: string) => weightsOf(text).get(area)?.weight ?? Number.NaN;

test('what is required weighs more than what is nice to have, and that more than nothing', () => {
  const text = 'Requirements:\n- PostgreSQL, MySQL, Redis\n\nNice to have:\n- Terraform, Docker, Ansible';
  expect(weight(text, 'data')).toBeGreaterThan(weight(text, 'devops'));
  expect(weight(text, 'devops')).toBeGreaterThan(weight(text, 'security'));
});

test('the words that caused a weight are told, as they are written', () => {
  expect(weightsOf('Requirements: k8s, Docker Compose').get('devops')?.words).toEqual([
    'k8s',
    'Docker Compose',
  ]);
});

test('a repeated word counts once', () => {
  const once = 'Requirements: Kafka, Docker, PostgreSQL';
  expect(weight(`${once}, Kafka, Kafka, Apache Kafka`, 'distributed')).toBe(weight(once, 'distributed'));
});

test('every area keeps a floor, and none takes all', () => {
  const text = 'Requirements: PostgreSQL, MySQL, Redis, MongoDB, Cassandra, SQL, DynamoDB, Neo4j, sqlite';
  for (const { slug } of areas) expect([slug, weight(text, slug) >= 0.3]).toEqual([slug, true]);
  expect(weight(text, 'data')).toBeLessThanOrEqual(4);
});

describe('no technology decides nothing', () => {
  test.each([
    '',
    'We follow best practices. You are passionate, proactive and curious.',
    'Requirements: clean code, documentation, agile, ownership',
    'Benefits: Docker courses',
    'Wir suchen eine Köchin für unser Restaurant in Köln.',
  ])('%j', (text) => {
    expect(readListing(text, terms).weights).toBeUndefined();
  });
});

test('weak words raise no area by themselves', () => {
  const text = 'Requirements: Python. We care about compliance and permissions.';
  expect(weightsOf(text).get('security')).toMatchObject({ weight: 0.3, words: [] });
});

test('languages are those that are required, or else those that are named', () => {
  const ids = (text: string) => readListing(text, terms).languages.map(({ language }) => language);
  expect(ids('Requirements: Python or Go experience. Nice to have: Rust')).toEqual(['python', 'go']);
  expect(ids('Nice to have: Rust')).toEqual(['rust']);
  expect(ids('Requirements: Kafka')).toEqual([]);
});

test('a framework brings its language, by its own name', () => {
  expect(readListing('Requirements: Rails', terms).languages).toEqual([{ language: 'ruby', words: 'Ruby' }]);
});

test('any text at all gives weights in range, or none', () => {
  const some = [
    'Kafka',
    'Requirements:',
    'Bonus',
    'Go',
    'C',
    '- ',
    '\n',
    ' ',
    ',',
    'REST',
    '5 years',
    '<li>',
    '\u0000',
  ];
  const word = fc.oneof(fc.constantFrom(...some), fc.string({ unit: 'binary', maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      for (const each of readListing(words.join(''), terms).weights ?? []) {
        expect(each.weight).toBeGreaterThanOrEqual(0.3);
        expect(each.weight).toBeLessThanOrEqual(4);
      }
    }),
  );
});
