import { expect, test } from '@jest/globals';
import { blocksOf } from '../../src/listing/blocks.js';

const read = (text: string) => blocksOf(text).map(({ text: own, title }) => (title ? `[${own}]` : own));

test.each([
  ['# Go\nJava', ['[# Go]', 'Java']],
  ['Team\n\n- Go\n- Java', ['[Team]', 'Go', 'Java']],
  ['We write code, daily.\n- Go', ['We write code, daily.', 'Go']],
  ['🚀 Perks\n👉 Go\n👉 Java', ['[🚀 Perks]', 'Go', 'Java']],
  ['👉 Perks\n👉 Go', ['Perks', 'Go']],
  ['🚀 Go team\n👉 Java', ['Go team', 'Java']],
  ['We use Go and\nJava\n\nRust', ['We use Go and Java', 'Rust']],
  ['OUR WORK\nGo', ['[OUR WORK]', 'Go']],
])('%j', (text, blocks) => {
  expect(read(text)).toEqual(blocks);
});
