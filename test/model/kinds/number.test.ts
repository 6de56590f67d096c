import { describe, expect, test } from '@jest/globals';
import { describeProblem } from '../../../src/model/problem-text.js';
import { kindOf } from '../../../src/model/question.js';
import { readPackBytes } from '../../../src/packs/read-file.js';
import { questionOf, readFields, rulesOf, scoreOf } from './reading.js';

const numberOf = (answer: number, more: object = {}) => questionOf({ kind: 'number', answer, ...more });

describe('tolerance', () => {
  test.each([
    [100, 0, 100, 1],
    [100, 0, 100.0001, 0],
    [100, 5, 105, 1],
    [100, 5, 95, 1],
    [100, 5, 105.000001, 0],
    [100, '5%', 105, 1],
    [100, '29%', 129, 1],
    [100, '29%', 129.001, 0],
    [-100, '5%', -105, 1],
    [-100, '5%', -106, 0],
    [0, '5%', 0, 1],
    [0, '5%', 0.01, 0],
    [0, 0.01, -0.01, 1],
    [0.3, 0.1, 0.4, 1],
    [0.3, 0.1, 0.41, 0],
    [1e6, 0.1, 1_000_000.1, 1],
    [1.5, '0.5%', 1.5075, 1],
  ])('%f with %j: %f scores %i', async (answer, tolerance, response, score) => {
    expect(await scoreOf(numberOf(answer, { tolerance }), response)).toBe(score);
  });

  test.each([
    [0.3, 0.1 + 0.2],
    [1.1 * 3, 3.3],
    [1e-12, 1e-12],
  ])('rounding in binary is no mistake: %f and %f', async (answer, response) => {
    expect(await scoreOf(numberOf(answer), response)).toBe(1);
  });

  test.each([
    [2 ** 32, 2 ** 32 - 1],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1],
    [1_000_000_000_000, 1_000_000_000_001],
  ])('a whole number one off is wrong, however large: %i is not %i', async (answer, response) => {
    expect(await scoreOf(numberOf(answer), response)).toBe(0);
    expect(await scoreOf(numberOf(answer), answer)).toBe(1);
  });

  test.each([['5'], ['%'], ['five %'], ['-5%'], ['5 %'], [[1]]])('%j is no tolerance', (tolerance) => {
    const { problems } = readFields({ kind: 'number', answer: 1, tolerance });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.place).toMatchObject({ line: 16 });
    expect(problems[0]?.rule).toMatch(/^schema\/(format|type)$/);
  });

  test('a negative tolerance would refuse the answer itself', () => {
    const [problem] = readFields({ kind: 'number', answer: 1, tolerance: -1 }).problems;
    expect(problem && describeProblem(problem)).toBe('expected a tolerance of 0 or more, found -1');
  });
});

describe('numbers that are none', () => {
  const rules = (fields: string) => {
    const head = 'pack: p\ntitle: T\narea: data\nquestions:\n';
    const common = '- {id: a, kind: number, level: mid, topic: t, skills: [technologies], prompt: P';
    const file = readPackBytes('a.yaml', new TextEncoder().encode(`${head}${common}, ${fields}}\n`));
    return file.documents.flatMap((document) => document.problems.map((problem) => problem.rule));
  };

  test.each([['.nan'], ['.inf'], ['-.inf'], ['1e999']])('answer: %s', (answer) => {
    expect(rules(`answer: ${answer}`)).toEqual(['number/non-finite']);
  });

  test.each([['.nan'], ['.inf'], ['-.inf']])('tolerance: %s', (tolerance) => {
    expect(rules(`answer: 1, tolerance: ${tolerance}`)).toEqual(['number/non-finite']);
  });

  test.each([['0x1F'], ['0o17'], ['-0.5'], ['1e3'], ['+3']])('answer: %s is one', (answer) => {
    expect(rules(`answer: ${answer}`)).toEqual([]);
  });

  test('a minus may be the one of typesetters', async () => {
    expect(await scoreOf(numberOf(-3), '\u22123')).toBe(1);
    expect(await scoreOf(numberOf(3), '\u22123')).toBe(0);
  });

  test('a quoted number is a text', () => {
    expect(rulesOf({ kind: 'number', answer: '5' })).toEqual(['schema/type']);
  });
});

describe('the unit', () => {
  const question = numberOf(1.5, { unit: 'ms' });

  test('is shown, and told with the key', () => {
    expect(kindOf(question).show(question.body, () => 0)).toEqual({ unit: 'ms' });
    expect(kindOf(question).key(question.body)).toEqual({ response: 1.5, lines: ['1.5 ms'] });
    expect(kindOf(numberOf(3)).show(numberOf(3).body, () => 0)).toEqual({});
    expect(kindOf(numberOf(3)).key(numberOf(3).body).lines).toEqual(['3']);
  });

  test.each([
    [1.5],
    ['1.5'],
    ['1.5 ms'],
    ['1.5ms'],
    ['0.0015 s'],
    ['1500 us'],
    ['1500 µs'],
    ['1500 μs'],
    ['1,500 us'],
    ['1\u00a0500 us'],
    ['1\u202f500\u202fus'],
  ])('%j is the answer in another unit', async (response) => {
    expect(await scoreOf(question, response)).toBe(1);
  });

  test('what is expected names the unit', () => {
    const refused = kindOf(question).understand('3 apples', { unit: 'ms' });
    expect(refused).toEqual({ ok: false, expected: 'a number in ms' });
  });
});
