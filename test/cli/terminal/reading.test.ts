import { expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { Page } from '../../../src/cli/terminal/page.js';
import { Reading } from '../../../src/cli/terminal/reading.js';
import { plain } from './widgets/keys.js';

/** A page on a screen of so many rows, and what was written to it. */
function screen(rows: number | undefined) {
  const written: string[] = [];
  const style = {
    width: 80,
    rows,
    paint: plain,
    numberedCode: false,
    saves: true,
    shipped: true,
    offsetAt: () => 0,
  };
  const page = new Page(
    (text) => void written.push(text),
    () => style,
  );
  return { written, style, page, reading: new Reading(page) };
}

function lines(n: number): string {
  return Array.from({ length: n }, (_, index) => `line ${index + 1}\n`).join('');
}

test('a text that fits is shown at once, and so is any where nothing needs to fit', () => {
  for (const [rows, n] of [
    [24, 22],
    [12, 11],
    [undefined, 500],
  ] as const) {
    const { written, style, reading } = screen(rows);
    reading.begin(() => lines(n));
    expect(reading.showNext(style)).toBe(0);
    expect(written).toEqual([lines(n)]);
  }
});

test('a longer one comes in parts, up to the end of a paragraph', () => {
  const { written, style, reading } = screen(24);
  reading.begin(() => `${lines(15)}\n${lines(15)}`);
  expect(reading.showNext(style)).toBe(16);
  expect(written).toEqual([lines(15)]);
  expect(reading.showNext(style)).toBe(0);
  expect(written.join('')).toBe(`${lines(15)}\n${lines(15)}`);
  expect(reading.showNext(style)).toBe(0);
  expect(written).toHaveLength(2);
});

test('all parts together are the text, on every screen, and no part is higher than it', () => {
  const text = fc
    .array(fc.constantFrom('', 'a', 'b c'), { maxLength: 90 })
    .map((each) => `${each.join('\n')}\n`);
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 40 }), (whole, rows) => {
      const { written, style, page, reading } = screen(rows);
      reading.begin(() => whole);
      for (let left = 1; left > 0;) {
        left = reading.showNext(style);
        // An empty line at the top is none that anybody misses.
        const shown = (written.at(-1) ?? '').replace(/^\n/, '');
        expect(shown.split('\n').length - 1).toBeLessThan(rows);
      }
      expect(written.join('')).toBe(whole);
      page.redraw('below');
      expect(written.at(-1)).toBe(whole);
    }),
  );
});

test('what is left can be shown at once, or not at all', () => {
  const { written, style, reading } = screen(10);
  reading.begin(() => lines(30));
  reading.showNext(style);
  reading.finish();
  expect(written.join('')).toBe(lines(30));
  reading.begin(() => lines(30));
  reading.showNext(style);
  const before = written.length;
  reading.drop();
  reading.finish();
  expect(reading.showNext(style)).toBe(0);
  expect(written).toHaveLength(before);
});
