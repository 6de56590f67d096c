import { describe, expect, test } from '@jest/globals';
import { areaLines } from '../../../src/report/formats/area-lines.js';
import { plain } from '../../../src/report/paint.js';
import { area, tagged } from '../samples.js';

const weak = area({
  area: 'security',
  title: 'Security and authentication',
  weak: true,
  due: 3,
  mastery: { mean: 0.4, low: 0.28, high: 0.53 },
});
const strong = area({
  area: 'fundamentals',
  title: 'Basics: data structures, algorithms, languages',
  reviews: 120,
  mastery: { mean: 0.9, low: 0.85, high: 0.94 },
});
const unknown = area({ area: 'devops', title: 'DevOps', reviews: 2, due: 1 });

function lines(areas: Parameters<typeof areaLines>[0], width: number, paint = plain) {
  return areaLines(areas, { width, paint }).map((line) => line.trimEnd());
}

describe('areas', () => {
  test('in 80 columns are a table, weak ones first', () => {
    expect(lines([weak, unknown, strong], 80)).toEqual([
      'Weak areas                               chance of a right answer   answers  due',
      'Security and authentication              ####------ 40 % (28-53 %)       12    3',
      '',
      'Other areas                              chance of a right answer   answers  due',
      'Basics: data structures, algorithms...   #########- 90 % (85-94 %)      120    0',
      '',
      'The range in brackets is where the true chance very likely lies (80 % sure).',
      '',
      'Still to find out',
      'DevOps: not enough answers yet (2), 1 due',
      '',
    ]);
  });

  test('in 40 columns are stacked', () => {
    expect(lines([weak, area({ area: 'data', title: 'Data', reviews: 5, due: 1 })], 40)).toEqual([
      'Weak areas',
      'Security and authentication',
      '  ####------ 40 % (28-53 %)',
      '  12 answers, 3 due',
      '',
      'Other areas',
      'Data',
      '  ######---- 62 % (48-75 %)',
      '  5 answers, 1 due',
      '',
      'The range in brackets is where the true',
      'chance very likely lies (80 % sure).',
      '',
    ]);
  });

  test('have no "others" where none is weak, and no legend where nothing is known', () => {
    expect(lines([strong], 100)[0]).toMatch(/^Areas /);
    expect(lines([unknown], 80)).toEqual([
      'Still to find out',
      'DevOps: not enough answers yet (2), 1 due',
      '',
    ]);
  });

  test('have a name without dots where there is room', () => {
    expect(lines([strong], 100).join('\n')).toContain('Basics: data structures, algorithms, languages');
  });

  test('get colours that say what the words say', () => {
    const painted = lines([weak, strong], 80, tagged).join('\n');
    expect(painted).toContain('<bad>####------ 40 % (28-53 %)</bad>');
    expect(painted).toContain('<good>#########- 90 % (85-94 %)</good>');
    expect(painted).toContain('<warn>  3</warn>');
    expect(painted.replace(/<\/?\w+>/g, '')).toBe(
      areaLines([weak, strong], { width: 80, paint: plain }).join('\n'),
    );
  });
});
