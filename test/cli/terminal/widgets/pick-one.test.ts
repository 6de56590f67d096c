import { describe, expect, test } from '@jest/globals';
import { pickOne } from '../../../../src/cli/terminal/widgets/pick-one.js';
import { parts, Pressed } from './keys.js';

const colours = parts('Red', 'Green', 'Blue');
const asked = new Pressed(pickOne(colours));

describe('one of several', () => {
  test('a number takes its option at once', () => {
    expect(asked.press('2').done).toEqual({ type: 'answer', response: 'green' });
    expect(asked.press('2').trace).toEqual(['  1. Red', '* 2. Green', '  3. Blue']);
  });

  test('arrows move round the ends, Enter takes', () => {
    expect(asked.press('down').lines).toEqual(['  1. Red', '> 2. Green', '  3. Blue']);
    expect(asked.press('up', 'return').done).toEqual({ type: 'answer', response: 'blue' });
    expect(asked.press('down', 'down', 'down', 'enter').done).toEqual({ type: 'answer', response: 'red' });
    expect(asked.press('tab', 'return').done).toEqual({ type: 'answer', response: 'green' });
  });

  test.each(['4', '0', '9', 'x', 'space', 'backspace', 'ctrl-h', 'ctrl-q', 'left', ''])(
    '"%s" changes nothing',
    (key) => {
      expect(asked.press(key).lines).toEqual(asked.lines);
    },
  );

  test.each([
    ['h', 'hint'],
    ['s', 'skip'],
    ['u', 'undo'],
    ['f', 'flag'],
    ['k', 'known'],
    ['w', 'why'],
    ['q', 'quit'],
  ])('%s is %s', (key, type) => {
    expect(asked.press('down', key).done).toEqual({ type });
    expect(asked.press(key).trace).toEqual([]);
  });

  test('a long option goes on below its own text, and the pointer knows its first line', () => {
    const long = new Pressed(pickOne(parts('an option of many words that goes on', 'short'))).press('down');
    expect(long.view(24)).toMatchObject({
      lines: ['  1. an option of many', '     words that goes on', '> 2. short'],
      active: 2,
    });
  });
});
