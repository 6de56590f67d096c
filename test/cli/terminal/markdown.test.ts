import { describe, expect, test } from '@jest/globals';
import stringWidth from 'fast-string-width';
import { PassThrough } from 'node:stream';
import { paintFor } from '../../../src/cli/paint.js';
import { highlighted } from '../../../src/cli/terminal/highlight.js';
import { markdownAfter, markdownLines, type MarkdownStyle } from '../../../src/cli/terminal/markdown.js';
import { plain } from './widgets/keys.js';

const coloured = paintFor(new PassThrough(), 'always', {});

function style(width: number, more: Partial<MarkdownStyle> = {}): MarkdownStyle {
  return { width, paint: plain, numberedCode: false, ...more };
}

/** The colours and weights of a text that are begun and not ended. */
function leftOpen(line: string): readonly string[] {
  const open = new Set<string>();
  for (const [, code = ''] of line.matchAll(/\u001b\[(\d+)m/g)) {
    const ended = { '22': ['1', '2'], '39': ['31', '32', '33', '36'] }[code];
    if (ended === undefined) open.add(code);
    else ended.forEach((each) => open.delete(each));
  }
  return [...open];
}

function withoutPaint(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '');
}

describe('without paint', () => {
  test.each([
    ['where an author broke a line says nothing', 'one\ntwo\n\nthree', ['one two', '', 'three']],
    ['signs that only paint would replace stay', '**not** *this* `a  b`', ['**not** *this* `a  b`']],
    ['a span of code may be broken by its author', '`NOT\nEXISTS` here', ['`NOT EXISTS` here']],
    ['escaped signs lose their backslash', '2 \\* 3 \\_x\\_', ['2 * 3 _x_']],
    ['words like tags stay words', 'a `List<T>` and List<T> & co', ['a `List<T>` and List<T> & co']],
    ['names with underscores and tildes stay', 'snake_case_name ~5~ ms', ['snake_case_name ~5~ ms']],
    ['numbers go on from the first', '3. c\n4. d', ['3. c', '4. d']],
    ['tasks keep their boxes', '- [x] done', ['- [x] done']],
    ['a quote', '> said so', ['| said so']],
    ['a heading', '## Why\nso', ['Why', 'so']],
    ['a link shows where it leads', '[it](https://e.org)', ['it (https://', 'e.org)']],
    ['an address stands once', '<http://e.org>', ['http://e.org']],
    ['a table becomes sentences', '|a|b|\n|-|-|\n|1|2|', ['- a: 1; b: 2']],
    ['a line drawn', 'a\n\n---', ['a', '', '------------']],
  ] as const)('%s', (_, text, lines) => {
    const width = lines.some((line) => line.length > 12) ? 60 : 12;
    expect(markdownLines(text, style(width))).toEqual(lines);
  });

  test('items hang below their text', () => {
    expect(markdownLines('- one two three four\n  1. five sixes seven', style(16))).toEqual([
      '- one two three',
      '  four',
      '  1. five sixes',
      '     seven',
    ]);
  });

  test('code between fences keeps its lines; what is too long is cut, not wrapped', () => {
    const text = 'See:\n\n```sql\nSELECT 1;\n\n  SELECT a, b, c;\n```\n\nDone.';
    expect(markdownLines(text, style(16))).toEqual([
      'See:',
      '',
      '  SELECT 1;',
      '',
      '    SELECT a, b,',
      '+  c;',
      '',
      'Done.',
    ]);
  });

  test('on the numbered path its lines are numbered', () => {
    const text = '```js\na\nb\n```';
    expect(markdownLines(text, style(40, { numberedCode: true }))).toEqual(['1: a', '2: b']);
  });

  test('after a label, further lines stand below the text', () => {
    expect(markdownAfter('Why not: ', 'one two three', style(18))).toBe('Why not: one two\n         three');
  });
});

const wide =
  '- **数据库 _索引_ 为什么** 👩‍👩‍👧‍👦 `能让查找变快 而写入变慢` and **bold *with accent that* is broken** on\n  1. `x y z` ' +
  'naïve **مرحبا بالعالم**\n\n```python\ndef f(x):  # 注释 that is long enough\n    return """a\n    b"""\n```';

describe.each([80, 40, 20])('with paint, at %i columns', (width) => {
  const painted = markdownLines(wide, style(width, { paint: coloured, highlight: highlighted }));

  test('no line is too wide, and each ends what it begins', () => {
    expect(painted.filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(painted.filter((line) => leftOpen(line).length > 0)).toEqual([]);
    expect(painted.filter((line) => leftOpen(line.replace(/\u001b\[(22|39)m/g, '')).length > 0)).not.toEqual(
      [],
    );
  });

  test('the words are all there, without the signs that became paint', () => {
    const words = withoutPaint(painted.join(' ')).replace(/[\s+]+/g, '');
    for (const word of [
      '数据库索引为什么',
      '能让查找变快',
      'boldwithaccentthatisbrokenon',
      'مرحبا',
      '注释',
      'deff(x):',
    ]) {
      expect(words).toContain(word);
    }
    expect(words).not.toMatch(/\*|```/);
  });
});

describe('highlighted code', () => {
  test.each([
    ['sql', 'SELECT 1', '\u001b[36mSELECT\u001b[39m \u001b[33m1\u001b[39m'],
    ['javascript', 'const a = "b";', '\u001b[36mconst\u001b[39m a = \u001b[32m"b"\u001b[39m;'],
    ['js', 'null', '\u001b[33mnull\u001b[39m'],
    ['python', '# no', '\u001b[2m# no\u001b[22m'],
  ])('%s: %s', (language, source, shown) => {
    expect(highlighted(source, language, coloured)).toBe(shown);
  });

  test('of a language that nobody knows is left to others', () => {
    expect(highlighted('a', 'klingon', coloured)).toBeUndefined();
    expect(
      markdownLines('```klingon\na\n```', style(20, { paint: coloured, highlight: highlighted })),
    ).toEqual(['\u001b[36m  a\u001b[39m'.replace('\u001b[36m  a', '  \u001b[36ma')]);
  });

  test('paint changes nothing but colour', () => {
    const source = 'func main() {\n\tx := `a\n\tb` // c\n}\n';
    expect(withoutPaint(highlighted(source, 'go', coloured) ?? '')).toBe(source);
    expect(highlighted(source, 'go', plain)).toBe(source);
  });
});
