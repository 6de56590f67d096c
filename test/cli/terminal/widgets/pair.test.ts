import { expect, test } from '@jest/globals';
import { pair } from '../../../../src/cli/terminal/widgets/pair.js';
import { parts, Pressed } from './keys.js';

const asked = new Pressed(pair({ left: parts('GET', 'POST'), right: parts('unsafe', 'safe') }));

test('asks for one left side after the other', () => {
  expect(asked.lines).toEqual(['  What belongs to: GET', '> 1. unsafe', '  2. safe']);
  expect(asked.press('2').lines).toEqual([
    '  GET -> safe',
    '  What belongs to: POST',
    '  1. unsafe',
    '> 2. safe',
  ]);
  const whole = asked.press('2', 'up', 'return');
  expect(whole.lines).toEqual([
    '  GET -> safe',
    '  POST -> unsafe',
    '  All are paired.',
    '  1. unsafe',
    '  2. safe',
  ]);
  expect(whole.press('return').done).toEqual({ type: 'answer', response: { get: 'safe', post: 'unsafe' } });
  expect(whole.press('return').trace).toEqual(['  GET -> safe', '  POST -> unsafe']);
});

test('a pair that takes two lines stands out from the next', () => {
  const sides = { left: parts('a left side of many words', 'POST'), right: parts('unsafe', 'safe') };
  expect(new Pressed(pair(sides)).press('1').view(27).lines.slice(0, 3)).toEqual([
    '  a left side of many',
    '    words -> unsafe',
    '  What belongs to: POST',
  ]);
});

test('a right side may serve twice; Backspace goes back', () => {
  expect(asked.press('1', '1', 'return').done).toEqual({
    type: 'answer',
    response: { get: 'unsafe', post: 'unsafe' },
  });
  expect(asked.press('1', 'backspace', 'backspace').lines[0]).toBe('  What belongs to: GET');
});

test('numbers say nothing once all are paired, letters still do', () => {
  expect(asked.press('1', '2', '1').asking).toBe(true);
  expect(asked.press('1', '2', 'u').done).toEqual({ type: 'undo' });
});
