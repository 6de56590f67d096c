import { describe, expect, test } from '@jest/globals';
import { drawn } from '../../../src/cli/terminal/drawing.js';
import { line } from '../../../src/cli/terminal/widgets/line.js';
import { pickOne } from '../../../src/cli/terminal/widgets/pick-one.js';
import { parts, plain } from './widgets/keys.js';

const hidden = '\u001b[?25l';
const options = parts('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');

function menu(active: number, place: { rows: number; above: number; width?: number }): readonly string[] {
  const text = drawn(pickOne(options, active), { width: 80, paint: plain, ...place }).content;
  expect(text.endsWith(hidden)).toBe(true);
  return text.slice(0, -hidden.length).split('\n');
}

describe('a menu', () => {
  test('ends with its help, whose line leads the cursor nowhere', () => {
    const lines = menu(0, { rows: 24, above: 3 });
    expect(lines[0]).toBe('');
    expect(lines.slice(1, 3)).toEqual(['> 1. a', '  2. b']);
    expect(lines.at(-1)).toMatch(/^1-8 or arrows and Enter; h hint/);
  });

  test('on a low screen it spends nothing on empty lines and few words on help', () => {
    const lines = menu(0, { rows: 12, above: 3 });
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe('1-8; h s u f k w q');
  });

  test('leaves the question in view and shows that there is more', () => {
    expect(menu(0, { rows: 12, above: 6 })).toEqual([
      '> 1. a',
      '  2. b',
      '  3. c',
      '  4. d',
      '  ...',
      '1-8; h s u f k w q',
    ]);
    expect(menu(4, { rows: 12, above: 6 }).slice(0, -1)).toEqual([
      '  ...',
      '  4. d',
      '> 5. e',
      '  6. f',
      '  ...',
    ]);
    expect(menu(7, { rows: 12, above: 6 }).slice(0, -1)).toEqual([
      '  ...',
      '  5. e',
      '  6. f',
      '  7. g',
      '> 8. h',
    ]);
  });

  test('takes the screen where the question would leave it too little', () => {
    expect(menu(7, { rows: 12, above: 11 })).toHaveLength(9);
  });

  test.each([3, 5, 8, 10, 12, 16, 24, 80])(
    'with %i rows it is never as high as the screen, nor without pointer',
    (rows) => {
      for (const above of [0, 1, 5, rows - 4, rows, 100]) {
        for (const active of [0, 3, 7]) {
          const lines = menu(active, { rows, above, width: 30 });
          expect(lines.length).toBeLessThanOrEqual(Math.max(rows, 4));
          expect(lines.filter((each) => each.startsWith('> '))).toHaveLength(1);
        }
      }
    },
  );
});

test('a typed line comes last, with its cursor', () => {
  const widget = line({ label: 'Answer', mayBeEmpty: false, typed: 'abc' });
  const text = drawn(widget, { width: 80, rows: 24, above: 3, paint: plain }).content;
  expect(text).not.toContain(hidden);
  expect(text.split('\n').at(-1)).toBe('Answer: abc');
});
