import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Interrupts } from '../../../src/cli/interrupts.js';
import { LineReader } from '../../../src/cli/lines.js';
import { NumberedAsker } from '../../../src/cli/terminal/numbered-asker.js';
import { partId } from '../../../src/model/ids.js';
import { parts } from './widgets/keys.js';

/** Asks at a terminal of which all that was typed is known, and then no more comes. */
function askerOver(typed: string): NumberedAsker {
  const input = Readable.from(typed === '' ? [] : [Buffer.from(typed)]);
  const interrupts = new Interrupts({ onSignal: () => undefined }, () => '');
  return new NumberedAsker({
    lines: new LineReader(input, interrupts),
    write: () => undefined,
    echoed: true,
  });
}

const options = parts('One', 'Two');
const points = [{ id: partId('Says why'), point: 'Says why', hit: true, confidence: 1 }];
const text = { language: 'sql', starter: '' };

/** Every prompt, what is typed at it before the input ends, and what that means. */
const prompts: readonly (readonly [string, (asker: NumberedAsker) => Promise<unknown>, unknown])[] = [
  ['a choice', (asker) => asker.pickOne(options), { type: 'quit' }],
  ['several choices', (asker) => asker.pickMany(options), { type: 'quit' }],
  ['an order', (asker) => asker.arrange(options), { type: 'quit' }],
  ['pairs', (asker) => asker.pair(options, options), { type: 'quit' }],
  ['a line', (asker) => asker.typeLine(), { type: 'quit' }],
  ['a number', (asker) => asker.typeLine('ms'), { type: 'quit' }],
  ['an answer said aloud', (asker) => asker.speak(), { type: 'quit' }],
  ['a text', (asker) => asker.compose(text), { type: 'quit' }],
  ['the points', (asker) => asker.tick(points), undefined],
  ['how sure one is', (asker) => asker.confidence(), undefined],
  ['what comes after a result', (asker) => asker.pause({ retry: true }), undefined],
];

describe('the end of input means no more', () => {
  test.each(prompts)('at %s', async (_, ask, meant) => {
    expect(await ask(askerOver(''))).toEqual(meant);
  });

  // What stands there is a line, though nobody pressed Enter: it is no answer, and is not taken for one.
  test.each(prompts)('at %s, with a line before that is not understood', async (_, ask, meant) => {
    expect(await ask(askerOver(':nothing'))).toEqual(meant);
  });
});
