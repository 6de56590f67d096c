import { describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../src/model/question.js';
import { gradeWith, questionOf, rulesOf } from './reading.js';

/** Points a, b, c... with the given fields. */
const pointsOf = (...fields: readonly object[]) =>
  fields.map((more, index) => ({ point: `Point ${index}`, id: 'abcdefg'.charAt(index), ...more }));
const openOf = (fields: object) => questionOf({ kind: 'open', ...fields });

/** The grade of an answer with the points hit that are named, one letter each. */
async function grade(fields: object, hits: string, response = '') {
  const question = openOf(fields);
  const confirmed = Object.fromEntries(Array.from(hits, (id) => [id, true]));
  return gradeWith(question, response, confirmed);
}

describe('score: weight of points hit over the weight that is enough', () => {
  const four = pointsOf({}, {}, {}, {});
  const weighted = pointsOf({ weight: 3 }, { weight: 1 }, { weight: 2 });

  test.each([
    ['nothing', { points: four }, '', 0],
    ['one of four', { points: four }, 'a', 1 / 4],
    ['all', { points: four }, 'abcd', 1],
    ['half of what is enough', { points: four, enough: 2 }, 'a', 1 / 2],
    ['enough', { points: four, enough: 2 }, 'bd', 1],
    ['all where more are wanted than there are', { points: four, enough: 5 }, 'abcd', 1],
    ['half of those', { points: four, enough: 5 }, 'ab', 1 / 2],
    ['more than enough', { points: four, enough: 2 }, 'abc', 1],
    ['the heavy one', { points: weighted }, 'a', 3 / 6],
    ['the light one', { points: weighted }, 'b', 1 / 6],
    ['two of three are enough', { points: weighted, enough: 2 }, 'a', 3 / 4],
    ['two of three, the light ones', { points: weighted, enough: 2 }, 'bc', 3 / 4],
  ])('%s', async (_what, fields, hits, score) => {
    expect((await grade(fields, hits)).score).toBeCloseTo(score, 12);
  });

  test('enough is exactly 1, whatever the weights cost in binary', async () => {
    for (let count = 1; count <= 20; count += 1) {
      const points = Array.from({ length: count }, (_, index) => ({
        point: `P${index}`,
        id: `p${index}`,
        weight: 0.1,
      }));
      for (let enough = 1; enough <= count; enough += 1) {
        const question = openOf({ points, enough });
        const confirmed = Object.fromEntries(points.slice(0, enough).map(({ id }) => [id, true]));
        expect((await gradeWith(question, '', confirmed)).score).toBe(1);
      }
    }
  });

  test('without a confirmation nothing counts as said', async () => {
    const question = openOf({ points: four });
    expect(await gradeWith(question, 'Point 0')).toMatchObject({ score: 0 });
  });
});

describe('a missing `must` caps the score at a half', () => {
  const points = pointsOf({ must: true }, {}, {}, {});

  test.each([
    ['bcd', 0.5],
    ['bc', 0.5],
    ['b', 0.25],
    ['', 0],
    ['abcd', 1],
    ['ab', 0.5],
    ['abc', 0.75],
  ])('%j scores %f', async (hits, score) => {
    expect((await grade({ points }, hits)).score).toBe(score);
  });

  test('and the point is named', async () => {
    expect((await grade({ points }, 'bcd')).why).toBe('Missing, and it must be there: Point 0');
    expect((await grade({ points }, 'a')).why).toBeNull();
  });
});

describe('a wrong claim, `not`, caps the score at a half', () => {
  const fields = { points: pointsOf({}, {}), not: ['the cache is always right', 'UDP is reliable'] };

  test.each([
    ['Now UDP is reliable, so we used it.', 0.5],
    ['udp  is\nRELIABLE', 0.5],
    ['The cache is always right. UDP is reliable!', 0.5],
    ['We knew that UDP is not reliable.', 1],
    ['SUDP is reliable-ish', 1],
    ['', 1],
  ])('%j scores %f with every point hit', async (response, score) => {
    expect((await grade(fields, 'ab', response)).score).toBe(score);
  });

  test('and the claim is named', async () => {
    expect((await grade(fields, 'ab', 'UDP is reliable')).why).toBe('This is wrong: UDP is reliable');
  });

  test('it does not raise a lower score', async () => {
    const four = { ...fields, points: pointsOf({}, {}, {}, {}) };
    expect((await grade(four, 'a', 'UDP is reliable')).score).toBe(0.25);
  });

  test('a missing must and a wrong claim are both told', async () => {
    const both = { ...fields, points: pointsOf({ must: true }, {}) };
    const { score, why } = await grade(both, 'b', 'UDP is reliable');
    expect(score).toBe(0.5);
    expect(why).toBe('Missing, and it must be there: Point 0\nThis is wrong: UDP is reliable');
  });

  test('a claim without a word in it is never made', async () => {
    expect((await grade({ ...fields, not: ['...', ''] }, 'ab', '... !')).score).toBe(1);
  });

  test('a claim that was seen is listed among the points, and can be taken back', async () => {
    const question = openOf(fields);
    const kind = kindOf(question);
    const response = 'Nobody says that UDP is reliable.';
    const listed = kind.points?.(question.body, response) ?? [];
    expect(listed.map(({ point, hit }) => [point, hit])).toEqual([
      ['Point 0', false],
      ['Point 1', false],
      ['Wrong claim: UDP is reliable', true],
    ]);
    const confirm = (claimed: boolean) =>
      Object.fromEntries(listed.map(({ id, hit }) => [id, hit === false || claimed]));
    expect((await gradeWith(question, response, confirm(true))).score).toBe(0.5);
    expect((await gradeWith(question, response, confirm(false))).score).toBe(1);
  });
});

describe('suggestions whose story it is', () => {
  const points = pointsOf({ point: 'Cache eviction', any: ['least recently used'] });
  const hit = (fields: object, response: string, area?: string) => {
    const question = openOf({ points, ...fields });
    return kindOf(question).points?.(question.body, response, area)[0]?.hit;
  };

  test.each([
    ['knowledge', {}, 'data', 'eviction of the cache', true],
    ['knowledge, not said', {}, 'data', 'something else', false],
    ['own experience', {}, 'experience', 'eviction of the cache', null],
    ['own experience, by a phrase', {}, 'experience', 'least recently used', true],
    ['a story by its form', { form: 'star' }, 'data', 'eviction of the cache', null],
    ['a story of learning', { form: 'carl' }, 'data', 'something else', null],
    ['spoken', {}, 'data', '', null],
  ])('%s', (_what, fields, area, response, expected) => {
    expect(hit(fields, response, area)).toBe(expected);
  });
});

describe('reading', () => {
  const two = pointsOf({}, {});

  test.each([
    ['no points', { points: [] }, ['open/no-points']],
    ['sixteen words', { points: [{ point: 'word '.repeat(16) }] }, ['schema/range']],
    ['enough of nothing', { points: two, enough: 0 }, ['schema/range']],
    ['half a point', { points: two, enough: 1.5 }, ['schema/range']],
    ['a weight of nothing', { points: pointsOf({ weight: 0 }) }, ['schema/range']],
    ['a negative weight', { points: pointsOf({ weight: -1 }) }, ['schema/range']],
    ['another form', { points: two, form: 'sonnet' }, ['schema/enum']],
    ['a list in a list', { points: pointsOf({ any: [['a']] }) }, ['schema/type']],
  ])('refused: %s', (_what, fields, rules) => {
    expect(rulesOf({ kind: 'open', ...fields })).toEqual(rules);
  });

  test('fifteen words are a point', () => {
    expect(rulesOf({ kind: 'open', points: [{ point: `  ${'word '.repeat(15)}` }] })).toEqual([]);
  });

  test.each(['star', 'carl', 'none'])('form: %s', (form) => {
    expect(openOf({ points: two, form }).body).toMatchObject({ form });
  });

  test('what is left out has its default', () => {
    expect(openOf({ points: [{ point: 'P' }] }).body).toEqual({
      points: [{ point: 'P', any: [], must: false, weight: 1 }],
      not: [],
      accept: [],
      form: 'none',
    });
  });

  test('an empty text is an answer that was spoken', () => {
    expect(kindOf(openOf({ points: two })).understand('', {})).toEqual({ ok: true, response: '' });
  });

  test('the hash changes with what is counted', () => {
    const variants = [
      {},
      { not: ['x'] },
      { enough: 1 },
      { points: pointsOf({ must: true }, {}) },
      { points: pointsOf({}, { weight: 2 }) },
    ];
    expect(new Set(variants.map((more) => openOf({ points: two, ...more }).contentHash)).size).toBe(5);
  });
});
