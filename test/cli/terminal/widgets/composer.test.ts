import { describe, expect, test } from '@jest/globals';
import { fc } from '../../../support/properties.js';
import stringWidth from 'fast-string-width';
import type { Composition } from '../../../../src/cli/terminal/composition.js';
import { composedText, composer, composing } from '../../../../src/cli/terminal/widgets/composer.js';
import { emptyArea } from '../../../../src/cli/terminal/widgets/text-area.js';
import { Pressed } from './keys.js';

const ways: Readonly<Record<'prose' | 'query' | 'program', Composition>> = {
  prose: { language: 'text', given: '', editor: 'vi' },
  query: { language: 'sql', given: '' },
  program: { language: 'python', given: 'def f():\n    pass\n' },
};

const asked = (way: keyof typeof ways) => new Pressed(composer(ways[way], composing(emptyArea)));
const answer = (response: string) => ({ type: 'answer', response });

describe('a text ends', () => {
  test.each([
    ['prose', 'One.\nTwo.\n.\n', 'One.\nTwo.'],
    ['prose', '\n', ''],
    ['program', 'def f():\n\treturn 1\n.\n', 'def f():\n\treturn 1'],
    ['program', '\nx = 1\n\n.\n', '\nx = 1\n'],
    ['query', 'select 1;\n', 'select 1;'],
    ['query', 'select\n  1 ;  \n', 'select\n  1 ;'],
    ['query', 'select 1\n.\n', 'select 1'],
  ] as const)('%s: %j', (way, typed, text) => {
    expect(asked(way).write(typed).done).toEqual(answer(text));
  });

  test('not where something stands below, nor with a full stop behind other words', () => {
    const above = asked('program').write('a\nb').press('up', 'end').write('\n.\n');
    expect(above.asking).toBe(true);
    expect(above.lines).toEqual(['1: a', '2: .', '3: ', '4: b']);
    expect(asked('query').write('select 1; -- all\n').asking).toBe(true);
    expect(asked('prose').write('Yes.\n').asking).toBe(true);
  });

  test('not in the middle of a paste', () => {
    const query = asked('query').paste('select 1;\nselect 2;\n');
    expect(query.lines).toEqual(['1: select 1;', '2: select 2;', '3: ']);
    expect(query.write('\n').done).toEqual(answer('select 1;\nselect 2;'));
    const marked = asked('prose').paste('\n:quit\n.\ne\n');
    expect(marked.lines).toEqual(['Answer: ', '        :quit', '        .', '        e', '        ']);
  });

  test('where no paste is marked, what follows at once goes on with the text', () => {
    const first = asked('query').write('select 1;\n');
    expect(first.unless.write('select 2;\n').done).toEqual(answer('select 1;\nselect 2;'));
    expect(asked('prose').write('\n').unless.write('later\n.\n').done).toEqual(answer('\nlater'));
    expect(asked('prose').write('a\n:hint\n').unless.write('b\n.\n').done).toEqual(answer('a\n:hint\nb'));
  });

  test('a lone full stop, or blank lines and one, end nothing', () => {
    const lone = asked('prose').write('.\n');
    expect(lone.lines.join(' ')).toMatch(/^Nothing is written yet\. Press Enter .* Answer: $/);
    expect(asked('program').write('\n\n.\n').lines[0]).toBe('Nothing is written yet.');
  });
});

describe('instead of a text', () => {
  test.each([
    [':hint', { type: 'hint' }],
    [':Q', { type: 'quit' }],
    ['  :flag the key is wrong ', { type: 'flag', note: 'the key is wrong' }],
  ])('%s is a command on a line of its own, and the rest stays', (line, command) => {
    const said = asked('prose').write(`One.\n${line}\n`);
    expect(said.done).toEqual(command);
    expect(said.again.lines).toEqual(['Answer: One.']);
    expect(said.again.write('\nTwo.\n.\n').done).toEqual(answer('One.\nTwo.'));
  });

  test('a mistyped command is told and stays to be mended; two colons are one', () => {
    const told = asked('prose').write(':hnt\n');
    expect(told.lines[0]).toContain('":hnt" is no command');
    expect(told.lines.at(-1)).toBe('Answer: :hnt');
    expect(told.press('backspace', 'backspace', 'i', 'n', 't').write('\n').done).toEqual({ type: 'hint' });
    expect(asked('prose').write('::root\n.\n').done).toEqual(answer(':root'));
  });

  test('e opens the editor as the first and only line, where there is one', () => {
    expect(asked('prose').write('e\n').done).toEqual({ type: 'edit' });
    expect(asked('prose').write('a\ne\n').asking).toBe(true);
    expect(asked('program').write('e\n.\n').done).toEqual(answer('e'));
  });

  test('the up arrow begins with what is given, as long as nothing is written', () => {
    expect(asked('program').press('up').lines).toEqual(['1: def f():', '2:     pass']);
    expect(asked('program').write('x').press('up').lines).toEqual(['1: x']);
    expect(asked('program').view().help).toContain('the up arrow puts in what is given');
    expect(asked('query').view().help).not.toContain('arrow');
  });
});

describe('line breaks', () => {
  test('a carriage return and a line feed are one, whichever way they come', () => {
    const typed = asked('program').write('a').press('return', 'enter').write('b').press('enter').write('c');
    expect(typed.lines).toEqual(['1: a', '2: b', '3: c']);
    const pasted = asked('program').press('\u001b[200~', 'a', 'return', 'enter', 'return', 'enter', 'b');
    expect(pasted.lines).toEqual(['1: a', '2: ', '3: b']);
  });

  test('keys that mean nothing here change nothing', () => {
    const typed = asked('program').write('a');
    expect(typed.press('f5', 'escape', 'ctrl-x', 'pageup', '\u001b[1;5Q').lines).toEqual(['1: a']);
  });
});

describe('on the screen', () => {
  test('prose is broken between words below its first line, code where the screen ends', () => {
    const prose = asked('prose').write('one two three four five\nsix');
    expect(prose.view(24).lines).toEqual(['Answer: one two three ', '        four five', '        six']);
    const code = asked('program').write('abcdefghijklmnop\n\tx');
    expect(code.view(12).lines).toEqual(
      ['1: abcdefgh', '+  ijklmnop', '2:     x'].map((row) => row.replace('+  ', ' + ')),
    );
  });

  test('what stays of a text: its lines, or that it was said', () => {
    expect(composedText('', 'text', 80)).toBe('Answer: (said aloud)');
    expect(composedText('a\n\nb', 'text', 80)).toBe('Answer: a\n\n        b');
    expect(composedText('select\n  1;', 'sql', 80)).toBe('1: select\n2:   1;');
  });

  const sign = fc.constantFrom('a', ' ', '索', '👩‍👩‍👧', 'e\u0301', '\n', '\t', '\u202e', 'word ');
  const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
  const moves = fc.array(
    fc.constantFrom('up', 'down', 'left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl-w', 'ctrl-k'),
    { maxLength: 12 },
  );

  test('a paste is kept whole, whatever it holds', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        fc.pre(pasted.trim() !== '');
        expect(asked('program').paste(pasted).write('\n.\n').done).toEqual(answer(pasted));
      }),
    );
  });

  test('no row is wider than the screen, and the cursor is in one of them', () => {
    fc.assert(
      fc.property(text, moves, fc.integer({ min: 20, max: 60 }), (pasted, keys, width) => {
        for (const way of ['prose', 'program'] as const) {
          const {
            lines,
            active,
            at = -1,
          } = asked(way)
            .paste(pasted)
            .press(...keys)
            .view(width);
          expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThan(width);
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(width);
          expect(at).toBeGreaterThan(2);
          expect(at).toBeLessThanOrEqual(lines[active]?.length ?? 0);
        }
      }),
    );
  });
});
