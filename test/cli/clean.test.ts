import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { PassThrough } from 'node:stream';
import { clean, cleanPainted } from '../../src/cli/clean.js';
import { paintFor } from '../../src/cli/paint.js';

const terminal = Object.assign(new PassThrough(), { isTTY: true });
const paint = paintFor(terminal, 'always', {});

describe('cleanPainted', () => {
  test('lets through every way of our paint', () => {
    const { strong, dim, good, bad, warn, accent, link } = paint;
    const painted = [strong, dim, good, bad, warn, accent].map((way) => way(strong('text'))).join('');
    expect(cleanPainted(painted)).toBe(painted);
    const linked = link('here', 'https://example.org/a?b=c#d');
    expect(linked).toContain('\u001b]8;;https');
    expect(cleanPainted(linked)).toBe(linked);
  });

  test.each([
    '\u001b[2J',
    '\u001b[8m',
    '\u001b[31;1H',
    '\u001b[0m',
    '\u001b[38;5;1m',
    '\u001b]8;;file:///etc/passwd\u0007',
    '\u001b]8;;javascript:x\u0007',
    '\u001b]8;id=1;https://example.org\u0007',
    '\u001b]8;;https://example.org/\u00e4\u0007',
    '\u001b]0;https://example.org\u0007',
    '\u009b31m',
  ])('lets through nothing else: %j', (text) => {
    expect(cleanPainted(`a${text}b`)).toBe(clean(`a${text}b`));
    expect(cleanPainted(paint.good(`a${text}b`))).toBe(paint.good(clean(`a${text}b`)));
  });

  test('text without paint is cleaned as any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bare = text.replaceAll('\u001b', '\u009b');
        expect(cleanPainted(bare)).toBe(clean(bare));
        expect(cleanPainted(cleanPainted(text))).toBe(cleanPainted(text));
      }),
    );
  });
});
