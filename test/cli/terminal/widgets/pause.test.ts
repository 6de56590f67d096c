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
  expect(asked.press('h', 's', 'r', '1', 'ctrl-u', 'down').asking).toBe(true);
});

test('where another try makes sense, r asks for it', () => {
  const again = new Pressed(pause({ retry: true }));
  expect(again.press('r').done).toEqual({ type: 'retry' });
  expect(again.view().help).toContain('r try again');
  expect(asked.view().help).not.toContain('try again');
});

test('as long as lines are left, Enter shows more', () => {
  const more = new Pressed(pause({ retry: false, more: 12 }));
  expect(more.press('return').done).toBeUndefined();
  expect(more.view().help).toMatch(/^Enter shows 12 more lines; u undo/);
  expect(more.view().brief).toMatch(/^Enter shows 12 more; u f/);
});
