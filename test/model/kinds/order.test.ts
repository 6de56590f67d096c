import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { partId } from '../../../src/model/ids.js';
import { kindOf } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import { questionOf, readFields, rulesOf, scoreOf } from './reading.js';

const orderOf = (items: readonly unknown[], also: readonly unknown[] = []) => ({
  kind: 'order',
  items,
  also,
});
const ids = (texts: string) => Array.from(texts, (text) => partId(text));

describe('score: the share of pairs in the right order', () => {
  const question = questionOf(orderOf(['a', 'b', 'c', 'd']));

  test.each([
    ['abcd', 1],
    ['bacd', 5 / 6],
    ['badc', 4 / 6],
    ['dabc', 3 / 6],
    ['dcab', 1 / 6],
    ['dcba', 0],
  ])('%s scores %f', async (order, score) => {
    expect(await scoreOf(question, ids(order))).toBeCloseTo(score, 12);
  });

  test('an order and its reverse share the pairs out between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids('abcd'), { minLength: 4 }), async (order) => {
        const both = (await scoreOf(question, order)) + (await scoreOf(question, [...order].reverse()));
        expect(both).toBeCloseTo(1, 12);
      }),
    );
  });

  test('a swap of neighbours changes the score by one pair', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids('abcd'), { minLength: 4 }), fc.nat(2), async (order, at) => {
        const swapped = order.toSpliced(at, 2, ...order.slice(at, at + 2).reverse());
        const change = Math.abs((await scoreOf(question, order)) - (await scoreOf(question, swapped)));
        expect(change).toBeCloseTo(1 / 6, 12);
      }),
    );
  });
});

describe('`also`: other valid orders', () => {
  const question = questionOf(
    orderOf(
      ['a', 'b', 'c', 'd'],
      [
        [0, 2, 1, 3],
        [3, 2, 1, 0],
      ],
    ),
  );

  test.each([
    ['abcd', 1],
    ['acbd', 1],
    ['dcba', 1],
    ['bacd', 5 / 6],
    ['cabd', 5 / 6],
    ['cdba', 5 / 6],
    ['bdca', 5 / 6 - 1 / 6],
  ])('%s scores by the nearest of them: %f', async (order, score) => {
    expect(await scoreOf(question, ids(order))).toBeCloseTo(score, 12);
  });

  test.each([[[[0, 1, 2]]], [[[0, 1, 2, 2]]], [[[1, 2, 3, 4]]], [[[0, 1, 2, 3, 4]]], [[[]]]])(
    '%j does not name each item once',
    (also) => {
      const { problems } = readFields(orderOf(['a', 'b', 'c', 'd'], also));
      expect(problems).toEqual([
        expect.objectContaining({ rule: 'schema/range', expected: 'each index from 0 to 3 once' }),
      ]);
      expect(problems[0]?.place.line).toBeGreaterThan(20);
    },
  );

  test.each([[[['0', '1']]], [[[0.5, 1]]], [[[-1, 0]]], [[0, 1]], ['01']])('%j holds no indexes', (also) => {
    expect(rulesOf({ ...orderOf(['a', 'b']), also })[0]).toMatch(/^schema\/(type|range)$/);
  });

  test('their order in the file changes no hash', () => {
    const hash = (also: number[][]) => questionOf(orderOf(['a', 'b', 'c'], also)).contentHash;
    expect(
      hash([
        [1, 0, 2],
        [2, 1, 0],
      ]),
    ).toBe(
      hash([
        [2, 1, 0],
        [1, 0, 2],
      ]),
    );
    expect(hash([[1, 0, 2]])).not.toBe(hash([]));
  });
});

describe('items', () => {
  test('each item once, and at least two', () => {
    expect(rulesOf(orderOf(['a']))).toEqual(['order/too-few']);
    expect(rulesOf(orderOf([]))).toEqual(['order/too-few']);
    expect(rulesOf(orderOf(['a', 'b', ' a']))).toEqual(['order/duplicate-item']);
    expect(readFields(orderOf(['a', 'b', 'a'])).problems[0]?.place).toMatchObject({ line: 18 });
    expect(rulesOf(orderOf(['a', 'A']))).toEqual([]);
  });

  test('are shown in another order than the right one', () => {
    const question = questionOf(orderOf(['a', 'b', 'c']));
    const seen = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const { items = [] } = kindOf(question).show(question.body, seeded(seed));
      seen.add(items.map((item) => item.text).join(''));
    }
    expect([...seen].sort()).toEqual(['acb', 'bac', 'bca', 'cab', 'cba']);
  });

  test('two items are shown either way, since never shown right they would tell their order', () => {
    const question = questionOf(orderOf(['a', 'b']));
    const shown = Array.from({ length: 50 }, (_, seed) =>
      kindOf(question)
        .show(question.body, seeded(seed))
        .items?.map((item) => item.text)
        .join(''),
    );
    expect(new Set(shown)).toEqual(new Set(['ab', 'ba']));
  });

  test('a guesser has as many orders as there are', () => {
    const question = questionOf(orderOf(['a', 'b', 'c', 'd']));
    expect(kindOf(question).optionCount(question.body)).toBe(24);
  });

  test('an answer that leaves one out or names one twice is not understood', () => {
    const question = questionOf(orderOf(['a', 'b', 'c']));
    const shown = kindOf(question).show(question.body, seeded(1));
    for (const response of [ids('ab'), ids('aab'), ids('abca'), [...ids('ab'), 1]]) {
      expect(kindOf(question).understand(response, shown)).toMatchObject({
        ok: false,
        expected: expect.stringContaining('each item id once'),
      });
    }
  });
});
