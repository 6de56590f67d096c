import { describe, expect, test } from '@jest/globals';
import { explanations } from '../../../../src/report/explanations.js';
import { screenOf } from '../../../../src/report/formats/format.js';
import { beside, draws, explained, table } from '../../../../src/report/formats/text/lines.js';
import { tagged } from '../../samples.js';

describe('two blocks', () => {
  test('stand side by side where both have room', () => {
    expect(beside(['ab', 'c'], ['x', 'yy', 'z'], 7)).toEqual(['ab   x', 'c    yy', '     z']);
  });

  test('stand one above the other where they have not', () => {
    expect(beside(['ab', 'c'], ['x', 'yy'], 6)).toEqual(['ab', 'c', '', 'x', 'yy']);
  });

  test('are one where the other is empty', () => {
    expect(beside([], ['x'], 80)).toEqual(['x']);
    expect(beside(['x'], [], 80)).toEqual(['x']);
  });
});

test('columns of a table are as wide as their widest cell, numbers to the right', () => {
  expect(
    table(
      [
        ['a', '10'],
        ['long', '9'],
      ],
      [1],
    ),
  ).toEqual(['a     10', 'long   9']);
});

test('a figure is explained only where that is asked for', () => {
  expect(explained(['due'], screenOf({}))).toEqual([]);
  const wide = screenOf({ explain: true, width: 400, paint: tagged });
  expect(explained(['due'], wide)).toEqual([`<dim>${explanations.due}</dim>`]);
});

test.each([
  [{ width: 80 }, true],
  [{ width: 27 }, false],
  [{ width: 80, accessible: true }, false],
])('on a screen of %j pictures are drawn: %s', (screen, drawn) => {
  expect(draws(screenOf(screen))).toBe(drawn);
});
