import { describe, expect, test } from '@jest/globals';
import type { ProblemFacts, ProblemRule } from '../../src/model/problem.js';
import { describeProblem } from '../../src/model/problem-text.js';
import { unreachable } from '../../src/model/exhaustive.js';

const detail = 'something is wrong';

/** Complete by force: a new rule does not compile without its sentence. */
const sentences: { readonly [Rule in Exclude<ProblemRule, KindRules>]: readonly [ProblemFacts, string] } = {
  'yaml/syntax': [{ rule: 'yaml/syntax', detail, hint: 'mend it' }, 'something is wrong; mend it'],
  'yaml/encoding': [{ rule: 'yaml/encoding', detail }, detail],
  'yaml/control-char': [
    { rule: 'yaml/control-char', codePoint: 0x1b },
    'the character U+001B is not allowed in a pack: it could act on a terminal',
  ],
  'yaml/duplicate-key': [
    { rule: 'yaml/duplicate-key', key: 'id', firstLine: 3 },
    'the key "id" is here twice; the first one is on line 3',
  ],
  'yaml/alias': [{ rule: 'yaml/alias', detail }, detail],
  'yaml/tag': [
    { rule: 'yaml/tag', tag: '!env' },
    'the tag "!env" has no meaning in a pack; leave it out, or put the text in quotes',
  ],
  'yaml/merge-key': [
    { rule: 'yaml/merge-key' },
    'merge keys ("<<") are not part of YAML 1.2; write the keys out',
  ],
  'yaml/depth': [{ rule: 'yaml/depth', limit: 64 }, 'nested deeper than 64 levels'],
  'schema/pack': [{ rule: 'schema/pack', detail }, detail],
  'schema/unknown-key': [
    { rule: 'schema/unknown-key', key: 'promt', known: ['prompt'], where: 'a question' },
    'unknown key "promt" in a question; did you mean "prompt"?',
  ],
  'schema/missing-key': [
    { rule: 'schema/missing-key', key: 'prompt', where: 'a question' },
    'a question needs the key "prompt"',
  ],
  'schema/type': [
    { rule: 'schema/type', expected: 'a list', found: 'nothing' },
    'expected a list, found nothing',
  ],
  'schema/range': [{ rule: 'schema/range', expected: '1', found: '2' }, 'expected 1, found 2'],
  'schema/format': [
    { rule: 'schema/format', expected: 'a slug', found: '"A"' },
    'expected a slug, found "A"',
  ],
  'schema/enum': [
    { rule: 'schema/enum', found: '"midd"', allowed: ['junior', 'mid', 'senior'] },
    '"midd" is not one of junior, mid, senior; did you mean "mid"?',
  ],
  'pack/duplicate-id': [
    { rule: 'pack/duplicate-id', id: 'a', other: 'x.yaml:3' },
    'the id "a" is already used at x.yaml:3; each needs its own',
  ],
};

/** Rules of the kinds carry their own sentence. */
type KindRules = Extract<ProblemFacts, { detail: string }>['rule'] extends infer Rule
  ? Exclude<Rule, 'yaml/syntax' | 'yaml/encoding' | 'yaml/alias' | 'schema/pack'>
  : never;

test.each(Object.entries(sentences))('%s', (_rule, [facts, sentence]) => {
  expect(describeProblem(facts)).toBe(sentence);
});

test.each([
  ['bool', ['boolean', 'choice'], 'boolean'],
  ['middle', ['junior', 'mid', 'senior'], 'mid'],
  ['chioce', ['boolean', 'choice'], 'choice'],
])('%s is nearly one of the words', (word, allowed, meant) => {
  const sentence = describeProblem({ rule: 'schema/enum', found: `"${word}"`, allowed });
  expect(sentence.endsWith(`; did you mean "${meant}"?`)).toBe(true);
});

test.each([
  ['bo', ['boolean', 'choice']],
  ['mult', ['multi-a', 'multi-b']],
  ['essay', ['boolean', 'choice']],
])('%s could be none of the words, or several', (word, allowed) => {
  const sentence = describeProblem({ rule: 'schema/enum', found: `"${word}"`, allowed });
  expect(sentence).toBe(`"${word}" is not one of ${allowed.join(', ')}`);
});

test.each([
  ['an option as a mapping', 'the text "text:foo"', 'write a space after the colon, such as `text: foo`'],
  ['a list', 'the text "-a -b"', 'write a space after each dash'],
  ['an option as a mapping', 'the text "see https://x.y"', undefined],
  ['an option as a mapping', 'the text "http://x.y"', undefined],
  ['a list', 'the text "a-b"', undefined],
])('expected %s, found %s', (expected, found, hint) => {
  const sentence = `expected ${expected}, found ${found}`;
  expect(describeProblem({ rule: 'schema/type', expected, found })).toBe(
    hint === undefined ? sentence : `${sentence}; ${hint}`,
  );
});

test("a kind's own words stand as they are", () => {
  expect(describeProblem({ rule: 'mcq/no-key', detail })).toBe(detail);
  expect(describeProblem({ rule: 'text/bad-pattern', detail })).toBe(detail);
});

test('a syntax problem without a hint', () => {
  expect(describeProblem({ rule: 'yaml/syntax', detail })).toBe(detail);
});

describe('what a file holds cannot act on a terminal through a message', () => {
  const nasty = 'a\u001b]0;x\u0007\u009b31m\u202e\n\r\u007f';
  const raw = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/;

  test.each<[ProblemFacts]>([
    [{ rule: 'schema/unknown-key', key: nasty, known: [], where: 'a question' }],
    [{ rule: 'yaml/duplicate-key', key: nasty, firstLine: 1 }],
    [{ rule: 'yaml/tag', tag: nasty }],
    [{ rule: 'pack/duplicate-id', id: nasty, other: 'a.yaml:1' }],
  ])('%j', (facts) => {
    expect(describeProblem(facts)).not.toMatch(raw);
    expect(describeProblem(facts)).toContain(String.raw`a\u001b`);
  });

  test('a key of a million letters is cut', () => {
    const facts: ProblemFacts = {
      rule: 'schema/unknown-key',
      key: 'x'.repeat(1e6),
      known: ['id'],
      where: 'it',
    };
    expect(describeProblem(facts).length).toBeLessThan(100);
  });
});

test('a value that the compiler ruled out is a bug, and thrown', () => {
  const smuggled: { rule: string } = { rule: 'no/such-rule' };
  const describe: (facts: never) => string = describeProblem;
  expect(() => Reflect.apply(describe, undefined, [smuggled])).toThrow(
    'unexpected value: {"rule":"no/such-rule"}',
  );
  expect(() => Reflect.apply(unreachable, undefined, [7])).toThrow('unexpected value: 7');
});
