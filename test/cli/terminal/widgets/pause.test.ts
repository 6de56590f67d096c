import { expect, test } from '@jest/globals';
import { pause } from '../../../../src/cli/terminal/widgets/pause.js';
import { Pressed } from './keys.js';

const asked = new Pressed(pause({ retry: false }));

test('Enter and Space go on, letters say something of the result, the rest waits', () => {
  expect(asked.press('return').done).toBeUndefined();
  expect(asked.press('space').done).toBeUndefined();
  expect(['u', 'f', 'k', 'w', 'q'].map((key) => asked.press(key).done?.type)).toEqual([
    'undo',
    'flag',
    'known',
    'why',
    'quit',
  ]);
  expect(asked.press('h', 's', '1', 'ctrl-u', 'down').asking).toBe(true);
});
