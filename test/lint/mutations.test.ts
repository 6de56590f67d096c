import { expect, test } from '@jest/globals';
import { lint } from '../../src/lint/run.js';
import { packFile } from './sample-files.js';
import { shippedGuide, shippedTexts } from './shipped.js';

interface Mutation {
  readonly what: string;
  readonly pack: string;
  /** The first line that matches is broken; the finding must stand on it, or `below` lines further down. */
  readonly line: RegExp;
  readonly becomes: string;
  readonly rule: string;
  readonly below?: number;
}

const mutations: readonly Mutation[] = [
  {
    what: 'a kind mistyped',
    pack: 'data',
    line: /kind: boolean/,
    becomes: 'kind: bolean',
    rule: 'schema/enum',
  },
  { what: 'a key mistyped', pack: 'data', line: /explain:/, becomes: 'explian:', rule: 'schema/unknown-key' },
  {
    what: 'a title taken out',
    pack: 'security',
    line: /^title: .*\n/,
    becomes: '',
    rule: 'schema/missing-key',
    below: -2,
  },
  {
    what: 'a level of its own',
    pack: 'patterns',
    line: /level: mid/,
    becomes: 'level: medium',
    rule: 'schema/enum',
  },
  {
    what: 'an id with blanks',
    pack: 'devops',
    line: /- id: \S+/,
    becomes: '- id: Two Words',
    rule: 'schema/format',
  },
  { what: 'no skill', pack: 'web-api', line: /skills: \[.*\]/, becomes: 'skills: []', rule: 'schema/range' },
  {
    what: 'an empty prompt',
    pack: 'design',
    line: /prompt: \|-?\n( {6}.*\n|\n)+/,
    becomes: 'prompt: ""\n',
    rule: 'stem/empty',
  },
  {
    what: 'prose with a colon',
    pack: 'data',
    line: /^title: .*/,
    becomes: 'title: Data: stores',
    rule: 'yaml/syntax',
  },
  {
    what: 'a tab as indentation',
    pack: 'data',
    line: /^ {4}level:/,
    becomes: '\tlevel:',
    rule: 'yaml/syntax',
  },
  {
    what: 'an alias of nothing',
    pack: 'data',
    line: /topic: \S+/,
    becomes: 'topic: *topic',
    rule: 'yaml/alias',
  },
  { what: 'a tag', pack: 'data', line: /topic: /, becomes: 'topic: !slug ', rule: 'yaml/tag' },
  {
    what: 'a key twice',
    pack: 'data',
    line: / {4}level: junior\n/,
    becomes: '    level: junior\n    level: mid\n',
    rule: 'yaml/duplicate-key',
    below: 1,
  },
  {
    what: 'an escape for the terminal',
    pack: 'data',
    line: /^title: .*/,
    becomes: 'title: "\\e[2J"',
    rule: 'yaml/control-char',
  },
  {
    what: 'a raw control character',
    pack: 'data',
    line: /^title: /,
    becomes: 'title: \u0007',
    rule: 'yaml/control-char',
  },
  {
    what: 'a key unmarked',
    pack: 'fundamentals',
    line: /options:\n(?:.*\n)*?( {8}correct: true\n)/,
    becomes: '',
    rule: 'mcq/no-key',
    below: 1,
  },
  {
    what: 'a number that is none',
    pack: 'data',
    line: /answer: 0/,
    becomes: 'answer: .inf',
    rule: 'number/non-finite',
  },
  { what: 'a number as text', pack: 'data', line: /answer: 0/, becomes: 'answer: none', rule: 'schema/type' },
  {
    what: 'sources taken out',
    pack: 'data',
    line: /refs:\n( {6}- .*\n)+/,
    becomes: 'refs: []\n',
    rule: 'refs/missing',
  },
  {
    what: 'points taken out',
    pack: 'top-questions',
    line: /points:\n( {6,}.*\n)+/,
    becomes: 'points: []\n',
    rule: 'open/no-points',
  },
  {
    what: 'a top question reworded',
    pack: 'top-questions',
    line: /prompt: \|-\n {6}What are the most/,
    becomes: 'prompt: |-\n      What are the',
    rule: 'pack/coverage',
  },
];

const line = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

test.each(mutations)('$what: $rule', async ({ pack, line: pattern, becomes, rule, below = 0 }) => {
  const path = `questions/${pack}.yaml`;
  const text = shippedTexts.get(path) ?? '';
  const match = new RegExp(pattern.source, 'm').exec(text);
  if (match === null) throw new Error(`nothing to break in ${path}`);
  // Where only a part of the match is to be taken out, it is a group of its own.
  const part = match[1] !== undefined && becomes === '' ? match[1] : match[0];
  const at = match.index + match[0].lastIndexOf(part);
  const broken = text.slice(0, at) + becomes + text.slice(at + part.length);
  const files = [...shippedTexts].map(([name, whole]) => packFile(name, name === path ? broken : whole));
  const { findings } = await lint(files, { guide: shippedGuide() });
  const found = findings.map(({ file, place, rule: id }) => `${file}:${place.line} ${id}`);
  expect(found).toContain(`${path}:${line(text, match.index) + below} ${rule}`);
  expect(new Set(findings.map((finding) => finding.file))).toEqual(new Set([path]));
});

test('a question taken out that the guide counts on is missing in the guide', async () => {
  const files = [...shippedTexts].map(([name, text]) =>
    packFile(name, text.replace('id: risky-data-migration', 'id: another-migration')),
  );
  const { findings } = await lint(files, { guide: shippedGuide() });
  expect(findings.map(({ file, rule, message }) => [file, rule, message])).toEqual(
    Array.from({ length: 2 }, () => [
      'seeds/guide.yaml',
      'pack/coverage',
      'there is no question "top-questions/risky-data-migration"',
    ]),
  );
});
