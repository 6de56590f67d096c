import { expect, test } from '@jest/globals';
import { pickMany } from '../../../../src/cli/terminal/widgets/pick-many.js';
import { parts, Pressed } from './keys.js';

const asked = new Pressed(pickMany(parts('Red', 'Green', 'Blue')));

test('a number takes an option and gives it back; Space does so at the pointer', () => {
  expect(asked.press('3', '1').lines).toEqual(['> [x] 1. Red', '  [ ] 2. Green', '  [x] 3. Blue']);
  expect(asked.press('3', '3').lines).toEqual(['  [ ] 1. Red', '  [ ] 2. Green', '> [ ] 3. Blue']);
  expect(asked.press('down', 'space').lines[1]).toBe('> [x] 2. Green');
});

test('Enter ends with the ids in their order on the screen, none included', () => {
  const done = asked.press('3', '1', 'return');
  expect(done.done).toEqual({ type: 'answer', response: ['red', 'blue'] });
  expect(done.trace).toEqual(['* 1. Red', '  2. Green', '* 3. Blue']);
  expect(asked.press('return').done).toEqual({ type: 'answer', response: [] });
});

test('letters are commands, anything else changes nothing', () => {
  expect(asked.press('1', 'q').done).toEqual({ type: 'quit' });
  expect(asked.press('1', '7', 'backspace', 'ctrl-a').lines).toEqual(asked.press('1').lines);
});
