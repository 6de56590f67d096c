import { expect, test } from '@jest/globals';
import { tickPoints } from '../../../../src/cli/terminal/widgets/tick.js';
import { parts, Pressed } from './keys.js';

const points = parts('Situation', 'Result');
const asked = new Pressed(tickPoints(points, points.slice(1)));

test('starts with what seems to be said, and Enter confirms', () => {
  expect(asked.lines).toEqual([
    'Which of these points did you make? Ticked is what your text seems to say.',
    '> [ ] 1. Situation',
    '  [x] 2. Result',
  ]);
  expect(asked.view().active).toBe(1);
  expect(asked.press('return').done).toEqual({ type: 'answer', response: ['result'] });
  expect(asked.press('return').trace).toEqual([]);
  expect(asked.press('1', '2', 'return').done).toEqual({ type: 'answer', response: ['situation'] });
});

test('no letter but q is heard, so that none ends the drill by mistake', () => {
  expect(asked.press('1', 'h', 's', 'u', 'f', 'k', 'w').lines).toEqual(asked.press('1').lines);
  expect(asked.press('q').done).toEqual({ type: 'quit' });
  expect(asked.view().help).toBe('1-2 or Space to tick, Enter when done; q quit');
});

test('where nothing was found, nothing is said to be ticked', () => {
  expect(new Pressed(tickPoints(points, [])).lines).toEqual([
    'Which of these points did you make?',
    '> [ ] 1. Situation',
    '  [ ] 2. Result',
  ]);
});
