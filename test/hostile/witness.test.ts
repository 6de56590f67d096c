import { describe, expect, test } from '@jest/globals';
import { attacks, planted } from './attacks.js';
import { expectShown } from './witness.js';

/** A judge who finds nothing in anything would be none. */
describe('written as it is, every attack is seen to act', () => {
  const harmless = ['a very long line'];
  test.each(Object.keys(attacks).filter((name) => !harmless.includes(name)))('%s', async (name) => {
    await expect(expectShown(planted('field', attacks[name] ?? ''), ['field'])).rejects.toThrow();
  });
});

test('plain text, colours and links of our own pass', async () => {
  const link = '\u001b]8;;https://example.org/a\u0007here\u001b]8;;\u0007';
  await expectShown(`«a \u001b[1mstrong\u001b[22m ${link} 👩‍👩‍👧 e\u0301 עברית a»\n«b b»`, ['a', 'b']);
});

test('a field that is not there is missed', async () => {
  await expect(expectShown('«a a»', ['b'])).rejects.toThrow();
});
