import { expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { mend } from '../../src/lint/mend.js';
import { packFile } from './sample-files.js';
import { shippedTexts } from './shipped.js';

/** A text in quotes that stands alone in its line: an answer, an item, one side of a pair. */
const quoted = /^( +(?:- |left: |right: ))"[^"\\]*"$/;
const ambiguous = ['no', 'Yes', 'off', '0777', '1_000', '12:30:45', '2024-01-01', '1.10', '9007199254740993'];

interface Broken {
  readonly name: string;
  readonly before: string;
  readonly expected: string;
}

/** Some of those texts become words that other YAML readers take for something else; no two of them the same. */
function broken(name: string, picks: readonly number[]): Broken {
  const text = shippedTexts.get(name) ?? '';
  const before = text.split('\n');
  const expected = text.split('\n');
  const places = before.flatMap((line, index) => (quoted.test(line) ? [index] : []));
  ambiguous.forEach((word, turn) => {
    const index = places[(picks[turn] ?? 0) % places.length] ?? -1;
    const start = quoted.exec(before[index] ?? '')?.[1];
    if (start === undefined) return;
    before[index] = `${start}${word}`;
    expected[index] = `${start}"${word}"`;
  });
  return { name, before: before.join('\n'), expected: expected.join('\n') };
}

const names = [...shippedTexts.keys()].filter((name) => /^ +- "/m.test(shippedTexts.get(name) ?? ''));
const cases = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.nat(), { minLength: ambiguous.length, maxLength: ambiguous.length }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([name, picks, lineBreak]) => {
    const { before, expected } = broken(name, picks);
    return {
      name,
      before: before.replaceAll('\n', lineBreak),
      expected: expected.replaceAll('\n', lineBreak),
    };
  });

test('mending shipped packs puts back what was broken, touches nothing else, and twice is as good as once', async () => {
  let mended = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ name, before, expected }) => {
      const once = await mend([packFile(name, before)]);
      expect(once.files[0]?.text).toBe(expected);
      mended += once.made;
      const twice = await mend(once.files);
      expect([twice.made, twice.files]).toEqual([0, once.files]);
    }),
    { numRuns: 40 },
  );
  expect(mended).toBeGreaterThan(40);
});

test('mending shipped packs as they are changes nothing', async () => {
  const files = [...shippedTexts].map(([name, text]) => packFile(name, text));
  const { made, files: after } = await mend(files);
  expect([made, after]).toEqual([0, files]);
});
