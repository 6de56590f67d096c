import { describe, expect, test } from '@jest/globals';
import { areaLines } from '../../../../src/report/formats/text/area-lines.js';
import { type Screen, screenOf } from '../../../../src/report/formats/format.js';
import { area, tagged } from '../../samples.js';

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

function lines(areas: Parameters<typeof areaLines>[0]['areas'], width: number, more: Partial<Screen> = {}) {
  return areaLines({ areas }, screenOf({ width, ...more }));
}

describe('areas', () => {
  test('in 80 columns are a table, weak ones first', () => {
    expect(lines([weak, strong, unknown], 80)).toEqual([
      'Weak areas                               known today                answers  due',
      'Security and authentication              ####------ 40 % (28-53 %)       12    3',
      'Other areas                              known today                answers  due',
      'Basics: data structures, algorithms...   #########- 90 % (85-94 %)      120    0',
      'Costliest first. The truth lies in the range in brackets, with 80 % certainty.',
      'Not enough answers yet: DevOps (2)',
    ]);
  });

  test('in 40 columns are stacked', () => {
    expect(
      lines([weak, area({ area: 'data', title: 'Data', reviews: 5, due: 1, trend: [0.2, 0.9] })], 40),
    ).toEqual([
      'Weak areas',
      'Security and authentication',
      '  ####------ 40 % (28-53 %)',
      '  12 answers, 3 due',
      'Other areas',
      'Data',
      '  ######---- 62 % (48-75 %)',
      '  5 answers, 1 due rising',
      'Costliest first. The truth lies in the',
      'range in brackets, with 80 % certainty.',
    ]);
  });

  test('read aloud are sentences', () => {
    expect(lines([{ ...weak, trend: [0.9, 0.1] }], 120, { accessible: true, unicode: true })).toEqual([
      'Weak areas',
      'Security and authentication: 40 % (28-53 %) known, 12 answers, 3 due, falling.',
      'Costliest first. The truth lies in the range in brackets, with 80 % certainty.',
    ]);
  });

  test('show their weights where those differ, and the trend where there is one', () => {
    const heavy = { ...weak, weight: 2.5, trend: [0, 0.5, 1] };
    const [head = '', row = ''] = lines([heavy, strong], 110, { unicode: true });
    expect(head).toMatch(/^Weak areas +weight +known today +answers +due +trend$/);
    expect(row).toMatch(/^Security and authentication +2\.5 .* 3 {2}▁▅█$/);
    expect(lines([heavy, strong], 110)[1]).toMatch(/ 3 {2}rising$/);
  });

  test('that the plan leaves out are named as such, with their answers', () => {
    expect(lines([area({ area: 'data', weight: 0, reviews: 1 })], 80)).toEqual([
      'Not part of your interview: data (1 answer).',
    ]);
    expect(lines([area({ area: 'data', weight: 0, reviews: 0 })], 80)).toEqual([]);
  });

  test('have no "others" where none is weak, and no legend where nothing is known', () => {
    expect(lines([strong], 100)[0]).toMatch(/^Areas /);
    expect(lines([unknown], 80)).toEqual(['Not enough answers yet: DevOps (2)']);
  });

  test('have a name without dots where there is room', () => {
    expect(lines([strong], 100).join('\n')).toContain('Basics: data structures, algorithms, languages');
  });

  test('are explained where that is asked for', () => {
    const shown = lines([strong], 80, { explain: true }).join(' ');
    expect(shown).toContain('It is not your score');
    expect(shown).not.toContain('Costliest first.');
  });

  test('get colours that say what the words say', () => {
    const painted = lines([weak, strong], 80, { paint: tagged }).join('\n');
    expect(painted).toContain('<bad>####------ 40 % (28-53 %)</bad>');
    expect(painted).toContain('<good>#########- 90 % (85-94 %)</good>');
    expect(painted).toContain('<warn>  3</warn>');
    expect(painted.replace(/<\/?\w+>/g, '')).toBe(lines([weak, strong], 80).join('\n'));
  });
});
