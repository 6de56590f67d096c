import { expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { plot, spanOf } from '../../../src/report/formats/plot.js';

test('two curves with their axes', () => {
  const rising = { sign: '*', shares: [0.5, 0.75, 1] };
  const falling = { sign: '.', shares: [0.5, 0.25, 0] };
  expect(plot([rising, falling], { width: 16, height: 5 }, ['1 Dec', '3 Dec'])).toEqual([
    '100 % |      ***',
    '      |  ****',
    ' 50 % |**',
    '      |  ....',
    '  0 % |      ...',
    '      +---------',
    '       1 Dec 3 Dec',
  ]);
});

test('any curve fits its width, and every place of the axis has a sign', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(share, { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 20, max: 90 }),
      (shares, width) => {
        const lines = plot([{ sign: '*', shares }], { width, height: 9 }, ['a', 'b']);
        expect(lines).toHaveLength(11);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
        const signs = lines.join('').split('*').length - 1;
        expect(signs).toBe(Math.min(width - 7, shares.length * 3));
      },
    ),
  );
});

test('nothing to draw is an empty frame', () => {
  expect(plot([], { width: 30, height: 3 }, ['', ''])).toHaveLength(5);
});

test('a part of the axis is drawn larger, with its own labels', () => {
  const rising = { sign: '*', shares: [0.5, 0.6, 0.7] };
  expect(plot([rising], { width: 16, height: 3, shares: { low: 0.5, high: 0.7 } }, ['', ''])).toEqual(
    [' 70 % |      ***', ' 60 % |  ****', ' 50 % |**', '      +---------', '               '].map((line) =>
      line.trim() === '' ? expect.stringMatching(/^ +$/) : line,
    ),
  );
});

test.each([
  [[0.42, 0.63], { low: 0.4, high: 0.7 }],
  [[0.5, 0.5], { low: 0.5, high: 0.7 }],
  [[0.99, 1], { low: 0.8, high: 1 }],
  [[0, 0.01], { low: 0, high: 0.2 }],
  [[0, 1], { low: 0, high: 1 }],
])('the span of %j is in whole tens of percent', (shares, span) => {
  expect(spanOf([{ sign: '*', shares }])).toEqual(span);
});

test('any curve lies within its span', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1 }), (shares) => {
      const { low, high } = spanOf([{ sign: '*', shares }]);
      expect(shares.every((each) => each >= low && each <= high && high - low > 0.19)).toBe(true);
    }),
  );
});
