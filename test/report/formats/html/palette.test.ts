import { describe, expect, test } from '@jest/globals';
import { dark, light, type Palette, variables } from '../../../../src/report/formats/html/palette.js';

/** Source: WCAG 2.2, "relative luminance" and "contrast ratio". */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('contrast is 21 between black and white, and none within a colour', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
  expect(contrast('#123456', '#123456')).toBe(1);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s page', (_, palette: Palette) => {
  const { page, card, text, quiet, bad, accent, band, heat } = palette;

  test('has letters of 4.5 to 1', () => {
    for (const letters of [text, quiet, bad]) expect(contrast(letters, page)).toBeGreaterThanOrEqual(4.5);
    for (const letters of [text, quiet]) expect(contrast(letters, card)).toBeGreaterThanOrEqual(4.5);
  });

  test('has lines of 3 to 1, on the page and on the band behind them', () => {
    for (const ground of [page, band]) {
      for (const line of [accent, quiet]) expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test('tells days apart: each level stands out more than the one before', () => {
    const steps = heat.map((colour) => contrast(colour, page));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[3]).toBeGreaterThanOrEqual(4.5);
  });
});

test('both pages have the same colours, by name', () => {
  const names = (palette: Palette) => variables(palette).match(/--\w+/g);
  expect(names(dark)).toEqual(names(light));
  expect(names(light)).toEqual(expect.arrayContaining(['--page', '--text', '--heat0', '--heat3']));
});
