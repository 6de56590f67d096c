import { describe, expect, test } from '@jest/globals';
import { line } from '../../../../src/cli/terminal/widgets/line.js';
import { Pressed } from './keys.js';

const asked = new Pressed(line({ label: 'Answer', mayBeEmpty: false, typed: '' }));

describe('a typed line', () => {
  test.each([
    ['idempotent', 'idempotent'],
    ['  two words ', 'two words'],
    ['q', 'q'],
    ['::root', ':root'],
    ['a:b', 'a:b'],
    ['索引', '索引'],
  ])('"%s" answers "%s"', (typed, response) => {
    expect(asked.type(typed).done).toEqual({ type: 'answer', response });
    expect(asked.type(typed).trace).toEqual([`Answer: ${typed.trim()}`]);
  });

  test.each([
    [':hint', { type: 'hint' }],
    [':Q', { type: 'quit' }],
    [':s', { type: 'skip' }],
    [':flag the key is wrong', { type: 'flag', note: 'the key is wrong' }],
    [' :known ', { type: 'known' }],
  ])('"%s" is a command', (typed, command) => {
    expect(asked.type(typed).done).toEqual(command);
  });

  test.each([':hnt', ':', ':hint:', ': hint'])(
    '"%s" is neither an answer nor a command, and is told',
    (typed) => {
      const told = asked.type(typed);
      expect(told.lines[0]).toContain(`"${typed}" is no command`);
      expect(told.lines.at(-1)).toBe('Answer: ');
      expect(told.type('x').done).toEqual({ type: 'answer', response: 'x' });
    },
  );

  test('an empty line is an answer only where it may be', () => {
    expect(asked.type('').asking).toBe(true);
    const spoken = new Pressed(line({ intro: 'Say it.', label: 'Answer', mayBeEmpty: true, typed: '' }));
    expect(spoken.lines).toEqual(['Say it.', 'Answer: ']);
    expect(spoken.type('').done).toEqual({ type: 'answer', response: '' });
  });
});
