import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/lint/finding.js';
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
  {
    what: 'a text that is a number elsewhere',
    pack: 'web-api',
    line: /- "304"$/,
    becomes: '- 0777',
    rule: 'yaml/ambiguous-scalar',
  },
  {
    what: 'a hint cut by its comma',
    pack: 'devops',
    line: /hints:\n( {6}- .*\n)+/,
    becomes: 'hints: [Think of the old version, then of the new one]\n',
    rule: 'yaml/unquoted-comma',
  },
  {
    what: 'a text cut by a comment',
    pack: 'web-api',
    line: /- "HTTP 304"/,
    becomes: '- HTTP #304',
    rule: 'yaml/comment-eats-text',
  },
  {
    what: 'an anchor for a text',
    pack: 'web-api',
    line: /- "HTTP 304"/,
    becomes: '- &amp',
    rule: 'yaml/empty-by-indicator',
  },
  {
    what: 'an option that points at others',
    pack: 'security',
    line: /- text: "The page shows a bank URL in an iframe"/,
    becomes: '- text: "Both of the above"',
    rule: 'mcq/positional-reference',
  },
  {
    what: 'an option that stands for all',
    pack: 'security',
    line: /- text: "The page shows a bank URL in an iframe"/,
    becomes: '- text: "All of these"',
    rule: 'mcq/all-of-the-above',
  },
  {
    what: 'an option that stands for none',
    pack: 'security',
    line: /- text: "The page shows a bank URL in an iframe"/,
    becomes: '- text: "None of the above."',
    rule: 'mcq/none-of-the-above',
  },
  {
    what: 'an option twice',
    pack: 'security',
    line: /- text: "The page shows a bank URL in an iframe"/,
    becomes: '- text: "The user clicks a plain link to the bank"',
    rule: 'mcq/duplicate-option',
  },
  {
    what: 'a note to oneself',
    pack: 'security',
    line: /prompt: \|\n/,
    becomes: 'prompt: |\n      TODO: shorten this.\n',
    rule: 'stem/placeholder',
    below: 1,
  },
  {
    what: 'a quiet negation',
    pack: 'security',
    line: /Which of these requests from that page to the bank carry/,
    becomes: 'Which of these requests from that page to the bank do not carry',
    rule: 'stem/negative-not-emphasised',
  },
  {
    what: 'a long story',
    pack: 'security',
    line: /prompt: \|\n/,
    becomes: `prompt: |\n${'      The service waits for the other one.\n'.repeat(14)}`,
    rule: 'stem/too-long',
  },
  {
    what: 'code never closed',
    pack: 'design',
    line: /explain: \|\n/,
    becomes: 'explain: |\n      ```js\n',
    rule: 'md/unclosed-fence',
    below: 1,
  },
  {
    what: 'a link into a file of its author',
    pack: 'design',
    line: /explain: \|\n/,
    becomes: 'explain: |\n      See [this](notes.md).\n',
    rule: 'md/bad-link',
    below: 1,
  },
  {
    what: 'an address with one slash',
    pack: 'design',
    line: /url: "https:\/\//,
    becomes: 'url: "https:/',
    rule: 'refs/bad-url',
  },
  {
    what: 'an explanation that explains nothing',
    pack: 'patterns',
    line: /explain: \|\n( {6}.*\n|\n)+/,
    becomes: 'explain: So it is.\n',
    rule: 'explain/too-short',
  },
  {
    what: 'a tolerance that lets everything pass',
    pack: 'distributed',
    line: /tolerance: 0\.5/,
    becomes: 'tolerance: 80',
    rule: 'number/tolerance-too-wide',
  },
  {
    what: 'a fraction without tolerance',
    pack: 'design',
    line: /answer: 0\.25\n {4}tolerance: .*\n/,
    becomes: 'answer: 0.25\n',
    rule: 'number/no-tolerance',
  },
  {
    what: 'a form accepted twice',
    pack: 'web-api',
    line: /- "Not Modified"/,
    becomes: '- "304 not modified"',
    rule: 'text/duplicate-accept',
  },
  {
    what: 'the answer in the prompt',
    pack: 'web-api',
    line: /With which status code does/,
    becomes: 'With which status (not modified) does',
    rule: 'text/answer-in-prompt',
  },
  {
    what: 'a pattern that is not RE2',
    pack: 'web-api',
    line: /typos: 0/,
    becomes: 'typos: 0\n    pattern: "30(?=4)"',
    rule: 'text/bad-pattern',
    below: 1,
  },
  {
    what: 'a left side twice',
    pack: 'data',
    line: /- left: "COUNT\(stars\)"/,
    becomes: '- left: "COUNT(*)"',
    rule: 'match/duplicate',
  },
  {
    what: 'a line of code that no terminal shows',
    pack: 'data',
    line: /CREATE TABLE product .*/,
    becomes: `CREATE TABLE product (${'id INTEGER, '.repeat(9)}id INTEGER);`,
    rule: 'code/line-too-wide',
  },
];

const line = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

const whole = new Map([...shippedTexts].map(([name, text]) => [name, packFile(name, text)]));
const guide = shippedGuide();
const known = new Map<string, Promise<readonly string[]>>();

/** The files of the pack that a file belongs to: others have no say in what a mutation of it gives. */
function pack(path: string): readonly (readonly [string, ReturnType<typeof packFile>])[] {
  const folder = path.replace(/\.yaml$/, '/');
  return [...whole].filter(([name]) => name === path || name.startsWith(folder));
}

/** What is found with one text changed, without what is found anyway. */
async function newFindings(path: string, text: string): Promise<readonly Finding[]> {
  const found = async (files: Parameters<typeof lint>[0]) => (await lint(files, { guide })).findings;
  const own = pack(path);
  const anyway = known.get(path) ?? found(own.map(([, file]) => file)).then((all) => all.map(withoutLine));
  known.set(path, anyway);
  const findings = await found(own.map(([name, file]) => (name === path ? packFile(name, text) : file)));
  const before = await anyway;
  return findings.filter((finding) => !before.includes(withoutLine(finding)));
}

function withoutLine({ rule, question, message }: Finding): string {
  return `${rule} ${question} ${message}`;
}

test.each(mutations)('$what: $rule', async ({ pack: name, line: pattern, becomes, rule, below = 0 }) => {
  const path = `questions/${name}.yaml`;
  const text = shippedTexts.get(path) ?? '';
  const match = new RegExp(pattern.source, 'm').exec(text);
  if (match === null) throw new Error(`nothing to break in ${path}`);
  // Where only a part of the match is to be taken out, it is a group of its own.
  const part = match[1] !== undefined && becomes === '' ? match[1] : match[0];
  const at = match.index + match[0].lastIndexOf(part);
  const findings = await newFindings(path, text.slice(0, at) + becomes + text.slice(at + part.length));
  const found = findings.map(({ file, place, rule: id }) => `${file}:${place.line} ${id}`);
  expect(found).toContain(`${path}:${line(text, match.index) + below} ${rule}`);
  expect(new Set(findings.map((finding) => finding.file))).toEqual(new Set([path]));
});

test('there are many kinds of defects', () => {
  expect(new Set(mutations.map(({ rule }) => rule)).size).toBeGreaterThan(30);
});

describe('a question copied under another id', () => {
  const path = 'questions/security.yaml';
  const text = shippedTexts.get(path) ?? '';
  const copied = /^ {2}- id: samesite-lax-requests\n(?: {4}.*\n|\n)+/m.exec(text)?.[0] ?? '';
  const copy = copied.replace('samesite-lax-requests', 'copy');

  test.each([
    ['word for word', copy, 'warn'],
    ['with a few words changed', copy.replace('opens a page', 'visits a page'), 'info'],
  ])('%s', async (_, question, severity) => {
    const whole = `${text.trimEnd()}\n\n${question}`;
    const findings = await newFindings(path, whole);
    const at = whole.slice(0, whole.lastIndexOf('  - id: copy')).split('\n').length;
    expect(findings.map((finding) => [finding.rule, finding.severity, finding.place.line])).toEqual([
      ['pack/duplicate-question', severity, at],
    ]);
    expect(findings[0]?.message).toContain('"security/samesite-lax-requests"');
  });
});

test('a question taken out that the guide counts on is missing in the guide', async () => {
  const files = [...shippedTexts].map(([name, text]) =>
    packFile(name, text.replace('id: risky-data-migration', 'id: another-migration')),
  );
  const { findings } = await lint(files, { guide });
  const found = findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ file, rule, message }) => [file, rule, message])).toEqual(
    Array.from({ length: 2 }, () => [
      'seeds/guide.yaml',
      'pack/coverage',
      'there is no question "top-questions/risky-data-migration"',
    ]),
  );
});
