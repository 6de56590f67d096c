import { describe, expect, test } from '@jest/globals';
import { partId } from '../../../src/model/ids.js';
import { kindOf } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import { questionOf, readFields, rulesOf, scoreOf } from './reading.js';

const methods = [
  { left: 'GET', right: 'safe' },
  { left: 'PUT', right: 'idempotent' },
  { left: 'DELETE', right: 'idempotent' },
  { left: 'POST', right: 'neither', id: 'post' },
];
const question = questionOf({ kind: 'match', pairs: methods });
const kind = kindOf(question);
const [get, put, del, safe, idempotent, neither] = [
  'GET',
  'PUT',
  'DELETE',
  'safe',
  'idempotent',
  'neither',
].map((text) => String(partId(text)));

/** An answer of left ids and right ids in turn. */
function answer(...ids: readonly (string | undefined)[]): Record<string, string> {
  const entries = ids.flatMap((id, index) => (index % 2 === 0 ? [[String(id), String(ids[index + 1])]] : []));
  return Object.fromEntries(entries);
}

describe('score: the share of pairs that are right', () => {
  test.each([
    ['all', answer(get, safe, put, idempotent, del, idempotent, 'post', neither), 1],
    ['one wrong', answer(get, neither, put, idempotent, del, idempotent, 'post', neither), 3 / 4],
    ['a shared right side given once', answer(get, safe, put, idempotent), 2 / 4],
    [
      'a shared right side given to all',
      answer(get, idempotent, put, idempotent, del, idempotent, 'post', idempotent),
      2 / 4,
    ],
    ['all wrong', answer(get, neither, put, safe, del, safe, 'post', safe), 0],
    ['nothing', {}, 0],
  ])('%s', async (_what, response, score) => {
    expect(await scoreOf(question, response)).toBe(score);
  });
});

describe('what is shown', () => {
  const shown = kind.show(question.body, seeded(3));

  test('each left side, and each right side once', () => {
    const texts = (parts: readonly { text: string }[] = []) => parts.map((part) => part.text).sort();
    expect(texts(shown.pairs?.left)).toEqual(['DELETE', 'GET', 'POST', 'PUT']);
    expect(texts(shown.pairs?.right)).toEqual(['idempotent', 'neither', 'safe']);
  });

  test('`id` names the left side only', () => {
    const post = shown.pairs?.left.find((part) => part.text === 'POST');
    expect(post?.id).toBe('post');
    expect(shown.pairs?.right.map((part) => part.id)).not.toContain('post');
  });

  test('right sides that differ in white space or Unicode form alone are one', () => {
    const pairs = [
      { left: 'a', right: 'caf\u00e9' },
      { left: 'b', right: ' cafe\u0301 ' },
      { left: 'c', right: 'tea' },
    ];
    const drinks = questionOf({ kind: 'match', pairs });
    expect(kindOf(drinks).show(drinks.body, seeded(1)).pairs?.right).toHaveLength(2);
    expect(kindOf(drinks).optionCount(drinks.body)).toBe(8);
  });

  test('both sides are shuffled, each by itself', () => {
    const orders = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => kind.show(question.body, seeded(seed)).pairs);
    const distinct = (side: 'left' | 'right') =>
      new Set(orders.map((pairs) => pairs?.[side].map((part) => part.id).join())).size;
    expect(distinct('left')).toBeGreaterThan(3);
    expect(distinct('right')).toBeGreaterThan(2);
  });
});

describe('understanding', () => {
  const shown = kind.show(question.body, seeded(1));

  test.each([
    ['a left id unknown', { nothing: String(safe) }],
    ['a right id unknown', { post: 'nothing' }],
    ['a right side that is a left one', { post: String(get) }],
    ['a right side that is no text', { post: 1 }],
    ['a right side that is a list', { post: [String(safe)] }],
    ['a key of every object', { constructor: String(safe) }],
  ])('%s is refused', (_what, response) => {
    expect(kind.understand(response, shown)).toMatchObject({
      ok: false,
      expected: expect.stringContaining('left ids'),
    });
  });

  test('__proto__ in JSON is a left id unknown', () => {
    expect(kind.understand(JSON.parse(`{"__proto__": "${safe}"}`), shown).ok).toBe(false);
  });
});

test('the key is told pair by pair', () => {
  const { lines } = kind.key(question.body);
  expect(lines).toEqual(['GET -> safe', 'PUT -> idempotent', 'DELETE -> idempotent', 'POST -> neither']);
});

test.each([
  ['a left side twice', [...methods, { left: ' GET', right: 'safe' }], ['match/duplicate']],
  ['an id twice', [...methods, { left: 'HEAD', right: 'safe', id: 'post' }], ['match/duplicate']],
  [
    'one right side',
    [
      { left: 'a', right: 'x' },
      { left: 'b', right: 'x ' },
    ],
    ['schema/range'],
  ],
  ['one pair', [{ left: 'a', right: 'x' }], ['schema/range']],
  ['no pairs', [], ['schema/range']],
  ['a pair without a right side', [...methods, { left: 'HEAD' }], ['schema/missing-key']],
])('refused: %s', (_what, pairs, rules) => {
  expect(rulesOf({ kind: 'match', pairs })).toEqual(rules);
});

test('a left side that stands twice is reported at the second', () => {
  const pairs = [...methods, { left: 'GET', right: 'safe' }];
  expect(readFields({ kind: 'match', pairs }).problems[0]?.place).toMatchObject({ line: 34, column: 14 });
});

test('two keys never share a hash, whatever the arrows in their texts', () => {
  const other = [{ left: 'c', right: 'd' }];
  const first = questionOf({ kind: 'match', pairs: [{ left: 'a', right: 'b -> x' }, ...other] });
  const second = questionOf({ kind: 'match', pairs: [{ left: 'a -> b', right: 'x' }, ...other] });
  expect(first.contentHash).not.toBe(second.contentHash);
});
