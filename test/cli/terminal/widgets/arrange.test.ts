import { expect, test } from '@jest/globals';
import { arrange } from '../../../../src/cli/terminal/widgets/arrange.js';
import { parts, Pressed } from './keys.js';

const asked = new Pressed(arrange(parts('Ack', 'Syn', 'Data')));

test('items get their place one after the other, by number or at the pointer', () => {
  expect(asked.press('2').lines).toEqual(['> [ ] 1. Ack', '  [1] 2. Syn', '  [ ] 3. Data']);
  const whole = asked.press('2', 'return', 'space');
  expect(whole.lines).toEqual(['  [2] 1. Ack', '  [1] 2. Syn', '> [3] 3. Data']);
  expect(whole.view().help).toMatch(/^Enter when this order is right/);
  expect(whole.press('return').done).toEqual({ type: 'answer', response: ['syn', 'ack', 'data'] });
  expect(whole.press('return').trace).toEqual(['  1. Syn', '  2. Ack', '  3. Data']);
});

test('an item is placed once; Backspace takes the last one back, and then none', () => {
  expect(asked.press('2', '2').lines).toEqual(['  [ ] 1. Ack', '> [1] 2. Syn', '  [ ] 3. Data']);
  expect(asked.press('2', '1', 'backspace').lines).toEqual(['> [ ] 1. Ack', '  [1] 2. Syn', '  [ ] 3. Data']);
  expect(asked.press('backspace', 'backspace').lines).toEqual(asked.lines);
});

test('an order that is not whole is no answer', () => {
  expect(asked.press('1', '2').asking).toBe(true);
  expect(asked.press('1', '2', '9').asking).toBe(true);
  expect(asked.press('1', 's').done).toEqual({ type: 'skip' });
});
