import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { guideFrom } from './sample-files.js';

const shipped = readFileSync('seeds/guide.yaml', 'utf8');

describe('readGuide', () => {
  test('reads the shipped guide without a complaint', () => {
    const { guide, problems } = guideFrom(shipped, 'seeds/guide.yaml');
    expect(problems).toEqual([]);
    expect(guide?.file).toBe('seeds/guide.yaml');
    expect(guide?.areas.map((area) => area.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(guide?.questions).toHaveLength(4);
    expect(guide?.skills.map((skill) => skill.id.value)).toEqual([
      'problem-solving',
      'analytical-thinking',
      'technologies',
    ]);
  });

  test('keeps the place of what findings point at', () => {
    const { guide } = guideFrom(shipped);
    const area = guide?.areas[7];
    const line = shipped.split('\n').findIndex((each) => each === '    slug: data') + 1;
    expect(area?.slug).toEqual({ value: 'data', place: { line, column: 11, endLine: line, endColumn: 15 } });
  });

  test('complains of what is broken, each with its line', () => {
    const broken = shipped
      .replace('asked_by: top-questions/why-this-field', 'asked_by: why-this-field')
      .replace('number: 10', 'nummer: 10')
      .replace(/^tips:/m, 'advice:');
    const { guide, problems } = guideFrom(broken);
    expect(guide).toBeUndefined();
    const lines = broken.split('\n');
    expect(problems.map(({ rule, place }) => [rule, lines[place.line - 1]?.trim()])).toEqual(
      expect.arrayContaining([
        ['schema/format', 'asked_by: why-this-field'],
        ['schema/unknown-key', '- nummer: 10'],
        ['schema/missing-key', '- nummer: 10'],
        ['schema/unknown-key', 'advice:'],
      ]),
    );
  });
});
