import { describe, expect, test } from '@jest/globals';
import { describeProblem } from '../../src/model/problem-text.js';
import { controlCharacter } from '../../src/packs/control-characters.js';
import { inAuthorsWords, speaksOfOpening } from '../../src/packs/yaml-words.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';

/** The first complaint about a text, as `line:column sentence`. */
function complaint(text: string): string {
  const problem = parseYaml(text).flatMap(({ problems }) => problems)[0];
  return problem === undefined
    ? 'none'
    : `${problem.place.line}:${problem.place.column} ${describeProblem(problem)}`;
}

describe('an author learns what is wrong, where, and how to mend it', () => {
  test.each([
    ['an unquoted colon', 'title: Data: the basics\n', /^1:8 a colon followed by a space .* double quotes/],
    ['a colon in a list', 'a:\n  - text: O(n): linear\n', /^2:11 a colon followed by a space/],
    [
      'an unclosed quote',
      'a: 1\nb: "never closed\nc: 2\n',
      /^2:4 a quote that is opened here is never closed/,
    ],
    ['an unclosed single quote', "b: 'never closed\n", /^1:4 a quote that is opened here/],
    ['an unclosed quote in a list', 'a: 1\nlist: ["x", "y]\n', /^2:13 a quote that is opened here/],
    ['a tab', 'a:\n\tb: 1\n', /^2:1 a tab is used for indentation; indent with spaces/],
    ['an at sign', 'a: @home\n', /^1:4 a text cannot start with this character/],
    ['a backtick', 'a: `code`\n', /^1:4 a text cannot start with this character/],
    ['a path of Windows', 'a: "C:\\path"\n', /^1:7 a backslash in double quotes .* single quotes/],
    ['an open bracket', 'a: [1, 2\nb: 3\n', /^1:4 a bracket that is opened here is never closed/],
    ['an open brace', 'a: {b: 1\n', /^1:4 a bracket that is opened here/],
    ['indentation', 'a:\n    b: 1\n  c: 2\n', /^3:1 the indentation does not fit/],
    ['an entry too far left', 'a:\n  b:\n    - x\n   - y\n', /^4:1 the indentation does not fit/],
    ['a key beside a list', 'a:\n  - b: 1\n   c: 2\n', /^3:1 the indentation does not fit/],
    ['a percent sign', 'a: %d items\n', /^1:4 a text cannot start with this character/],
    ['an asterisk', 'a: *.yaml is it\n', /^1:11 a text cannot start with `\*` or `&` .* double quotes/],
    ['an asterisk in a list', 'a: [*b c]\n', /^1:8 a text cannot start with `\*` or `&`/],
    ['an asterisk alone', 'a: * b\n', /^1:4 a text cannot start with `\*` or `&`/],
    ['an ampersand', 'a: & b\n', /^1:4 a text cannot start with `\*` or `&`/],
    ['a text after its quote', 'a: "b" is c\n', /^1:8 a text goes on after its closing quote/],
    ['a greater than', 'a: >= 2\n', /^1:5 to YAML, `\|` and `>` at the start of a text begin a block/],
    ['a dash', 'a: - b\n', /^1:4 to YAML, a dash and a space at the start of a text begin a list/],
    ['a key without its space', '- text:foo\n  why: bar\n', /^1:3 a colon without a space .* `text: foo`/],
  ])('%s', (_what, text, sentence) => {
    expect(complaint(text)).toMatch(sentence);
  });
});

test('what the table does not know is told in the first words of the parser', () => {
  const facts = inAuthorsWords('X', 'Something odd at line 3: a\u001b[31m', 'near');
  expect(describeProblem(facts)).toBe('this is not valid YAML: Something odd at line 3 (near "near")');
});

test('no message holds what the file holds, where that is not plain ASCII', () => {
  for (const found of ['\u001b[31m', 'x'.repeat(21), '日本', 'a\nb', '']) {
    expect(describeProblem(inAuthorsWords('X', `odd \u001b\u009b${found}`, found))).not.toContain('near');
    expect(
      controlCharacter(describeProblem(inAuthorsWords('X', `odd\u001b\u009b${found}`, found))),
    ).toBeUndefined();
  }
});

test('one mistake is told once, however often the parser complains of it', () => {
  const [document] = parseYaml('q:\n  - s: [t\n    p: w\n    a: b\n    c: d\n');
  const told = document?.problems.map((problem) => `${problem.place.line}:${problem.place.column}`) ?? [];
  expect(told.length).toBeGreaterThan(1);
  expect(new Set(told).size).toBe(told.length);
});

test('only what speaks of an opening is shown at it', () => {
  expect(speaksOfOpening(inAuthorsWords('MISSING_CHAR', 'Missing closing "quote', ''))).toBe(true);
  expect(speaksOfOpening(inAuthorsWords('TAB_AS_INDENT', 'x', ''))).toBe(false);
  expect(speaksOfOpening({ rule: 'yaml/encoding', detail: 'opened here' })).toBe(false);
});
