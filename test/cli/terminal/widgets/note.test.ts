import { expect, test } from '@jest/globals';
import { note } from '../../../../src/cli/terminal/widgets/note.js';
import { Pressed } from './keys.js';

const asked = new Pressed(note());
const words = ':hint is odd ';

test('a line, in which nothing is a command; Enter alone says nothing', () => {
  expect(asked.lines).toEqual(['What is wrong with this question? One line, or Enter for none.', 'Note: ']);
  expect(asked.press('return').done).toBe('');
  const typed = [...words].reduce(
    (before, sign, index) => before.line(sign, words.slice(0, index + 1)),
    asked,
  );
  expect(typed.lines.at(-1)).toBe('Note: :hint is odd ');
  expect(typed.press('return').done).toBe(':hint is odd');
});
