import { describe, expect, test } from '@jest/globals';
import { describeNode, get, nothing, reach } from '../../src/model/tree.js';
import { isMapNode, line, node, plain } from './nodes.js';

const tree = node({ options: [{ text: 'a' }, { text: 'b' }], answer: 1 });
if (!isMapNode(tree)) throw new Error('not a mapping');

test('get finds the value under a key', () => {
  expect(get(tree, 'answer')).toMatchObject({ value: 1 });
  expect(get(tree, 'nothing')).toBeUndefined();
  expect(get(tree, 'constructor')).toBeUndefined();
});

describe('reach', () => {
  test('follows keys and indexes', () => {
    expect(reach(tree, ['options', 1, 'text'])).toMatchObject({ value: 'b' });
    expect(reach(tree, [])).toBe(tree);
  });

  test.each([
    [['options', 7, 'text'], ['options']],
    [
      ['options', 0, 'id'],
      ['options', 0],
    ],
    [['answer', 'deeper'], ['answer']],
    [['options', 'text'], ['options']],
    [[0], []],
    [['toString'], []],
  ])('%j stops at the deepest there is, %j', (path, deepest) => {
    expect(reach(tree, path)).toBe(reach(tree, deepest));
  });
});

test.each([
  [node(['a']), 'a list'],
  [node({}), 'a mapping'],
  [node(null), 'nothing'],
  [node('abc'), 'the text "abc"'],
  [plain('no'), 'the text "no"'],
  [plain('0777', 777), '0777'],
  [plain('True', true), 'True'],
  [node('x'.repeat(60)), `the text "${'x'.repeat(37)}..."`],
  [plain('1'.repeat(60), 1e59), `${'1'.repeat(37)}...`],
  [node('a\u001b\u009bb\n'), String.raw`the text "a\u001b\u009bb\n"`],
])('%j is told as %s', (from, told) => {
  expect(describeNode(from)).toBe(told);
});

test('nothing is an empty plain scalar at its place', () => {
  expect(nothing(line(3))).toEqual({ type: 'scalar', value: null, text: '', plain: true, place: line(3) });
});
