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

test('only what speaks of an opening is shown at it', () => {
  expect(speaksOfOpening(inAuthorsWords('MISSING_CHAR', 'Missing closing "quote', ''))).toBe(true);
  expect(speaksOfOpening(inAuthorsWords('TAB_AS_INDENT', 'x', ''))).toBe(false);
  expect(speaksOfOpening({ rule: 'yaml/encoding', detail: 'opened here' })).toBe(false);
});
