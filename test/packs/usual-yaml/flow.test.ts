import { describe, expect, test } from '@jest/globals';
import { plainData } from '../reading.js';
import { readBoth } from './against-library.js';

function itemOf(written: string): unknown {
  const node = readBoth(`- ${written}\n`);
  return node?.type === 'list' && node.items[0] !== undefined ? plainData(node.items[0]) : undefined;
}

const map = (entries: Record<string, unknown>) => new Map(Object.entries(entries));

describe('brackets within a line', () => {
  test.each<[string, unknown]>([
    ['[]', []],
    ['[ ]', []],
    ['[1]', [1]],
    ['[a, b c , "d, e", \'f\']', ['a', 'b c', 'd, e', 'f']],
    ['[-1, -x, https://example.org/a#b, a:b]', [-1, '-x', 'https://example.org/a#b', 'a:b']],
    ['[[1, 2], [], [3]] # lists', [[1, 2], [], [3]]],
    ['[1,]', [1]],
    ['[1 , ]', [1]],
    ['{}', map({})],
    ['{a: 1,}', map({ a: 1 })],
    ['{a: 1}', map({ a: 1 })],
    ['{ a: 1, b: two words , c: "3" }', map({ a: 1, b: 'two words', c: '3' })],
    ['{"a b": 1, c: [{d: null}]}', map({ 'a b': 1, c: [map({ d: null })] })],
  ])('%s', (written, data) => {
    expect(itemOf(written)).toEqual(data);
  });
});

describe('left to the library', () => {
  test.each([
    '[1',
    '[1,',
    '[,]',
    '[1, , 2]',
    '[1 2] 3',
    '[1]2',
    '[a: 1]',
    '[a b: 1]',
    '["a": 1]',
    '[? a]',
    '[- a]',
    '[-]',
    '[*a]',
    '[&a 1]',
    '[!a 1]',
    '[a #b]',
    '[a\tb]',
    '[1}',
    '{a}',
    '{a: }',
    '{a:1}',
    '{"a":1}',
    '{a: 1,, b: 2}',
    '{,}',
    '{a: 1',
    '{a b: 1}',
    "{'a': 1}",
    '{1: 2}',
    '{[a]: 1}',
    '[0x10]',
    '[a\n  , b]',
  ])('%j', (written) => {
    expect(itemOf(written)).toBeUndefined();
  });
});
