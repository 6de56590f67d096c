import { describe, expect, test } from '@jest/globals';
import { asked, choice, common, pack, question, type Sample } from '../../../src/lint/samples.js';
import { findingsOf, fires, prompting } from './fires.js';

const explained = (text: string) =>
  asked('boolean', 'Is it so?', `answer: true\nwhy: |\n${text.replace(/^/gm, '  ')}\n`);

describe('md/unclosed-fence, code/no-language, code/line-too-wide', () => {
  test.each([
    ['```js\n1\n```', false, false],
    ['```js\n1', true, false],
    ['~~~\n1\n~~~', false, true],
    ['````md\n```\n1\n```\n````', false, false],
    ['```js\n1\n``', true, false],
    ['```js\n1\n~~~', true, false],
    ['It is `` ``` `` here', false, false],
    ['a ```b``` c', false, false],
  ])('%j: never closed %s, no language %s', async (text, open, unnamed) => {
    expect(await fires('md/unclosed-fence', explained(text))).toBe(open);
    expect(await fires('code/no-language', explained(text))).toBe(unnamed);
  });

  test('a wide line is shown where it stands, and the others are counted', async () => {
    const wide = '-'.repeat(81);
    const [finding, ...more] = await findingsOf(
      'code/line-too-wide',
      explained(`\`\`\`sql\n1\n${wide}\n${wide}x\n\`\`\``),
    );
    expect([finding?.place.line, finding?.place.column, more]).toEqual([15, 7, []]);
    expect(finding?.message).toBe('this line of code has 81 columns, and 1 more are wider than 80');
  });

  test('a tab counts as four columns, a wide prose line as nothing', async () => {
    const tabs = `"\`\`\`go\\n${'\\t'.repeat(20)}1\\n\`\`\`"`;
    expect(await fires('code/line-too-wide', asked('boolean', tabs, 'answer: true'))).toBe(true);
    expect(await fires('code/line-too-wide', explained('word '.repeat(30)))).toBe(false);
  });
});

describe('md/bad-link', () => {
  test.each([
    '[notes](notes.md)',
    '[RFC]()',
    '[RFC](www.rfc-editor.org)',
    '[RFC](https://www.rfc-editor.org/a b)',
    '[RFC](https://www.rfc-editor.org',
    '(RFC)[https://www.rfc-editor.org]',
    '[RFC](https://example.com/x)',
    '[RFC](javascript:alert(1))',
  ])('%s leads nowhere', async (text) => {
    expect(await fires('md/bad-link', explained(text))).toBe(true);
  });

  test.each([
    '[RFC](https://www.rfc-editor.org/rfc/rfc9110)',
    '[RFC](<https://www.rfc-editor.org> "Title")',
    '[RFC](https://en.wikipedia.org/wiki/Lock_(database))',
    '[mail](mailto:a@b.org)',
    'handlers[0](event)',
    '`[a](b)`',
    'f(x)[0]',
  ])('%s may lead somewhere', async (text) => {
    expect(await fires('md/bad-link', explained(text))).toBe(false);
  });
});

describe('refs/bad-url', () => {
  const referring = (reference: string): Sample =>
    pack(`${common('boolean')}  answer: true\n  refs:\n    - ${reference}\n`);

  test.each([
    '"http:/www.rfc-editor.org"',
    'www.rfc-editor.org',
    '{url: "ftp://ftp.rfc-editor.org"}',
    '{url: rfc9110}',
    '"https://localhost/x"',
    '{url: "https://docs.example.org"}',
    '"https://www.rfc-editor.org/rfc9110."',
    '{url: "https://www.rfc-editor.org/rfc 9110"}',
    '{url: "https://[::1"}',
  ])('%s leads nowhere', async (reference) => {
    expect(await fires('refs/bad-url', referring(reference))).toBe(true);
  });

  test.each([
    'RFC 9110, section 9.2.2',
    '{title: A book}',
    '"https://www.rfc-editor.org/rfc/rfc9110#section-9"',
    '{url: "https://b\\u00fccher.de/"}',
    '{url: "http://127.0.0.1.nip.io/x"}',
  ])('%s may be right', async (reference) => {
    expect(await fires('refs/bad-url', referring(reference))).toBe(false);
  });
});

describe('number/no-tolerance and number/tolerance-too-wide', () => {
  test.each([
    ['answer: 0.5', true, false],
    ['answer: 0.5\ntolerance: 0', false, false],
    ['answer: 5', false, false],
    ['answer: 10\ntolerance: 5', false, false],
    ['answer: 10\ntolerance: 5.1', false, true],
    ['answer: -10\ntolerance: 5.1', false, true],
    ['answer: 10\ntolerance: "60%"', false, true],
    ['answer: 0\ntolerance: 5', false, false],
  ])('%j: %s, %s', async (fields, none, wide) => {
    expect(await fires('number/no-tolerance', question('number', fields))).toBe(none);
    expect(await fires('number/tolerance-too-wide', question('number', fields))).toBe(wide);
  });

  test('an estimate needs a tolerance even if it is whole', async () => {
    expect(await fires('number/no-tolerance', prompting('number', 'About how many?', 'answer: 1000'))).toBe(
      true,
    );
    expect(
      await fires('number/no-tolerance', prompting('number', 'Read `about.md`. How many?', 'answer: 3')),
    ).toBe(false);
  });
});

describe('text', () => {
  test.each([
    ['[GET, get]', true],
    ['[GET, get]\ncase: true', false],
    ['["a b", "a  b "]', true],
    ['[one, two]', false],
    ['["ﬁ", fi]', true],
  ])('text/duplicate-accept: %s: %s', async (accept, expected) => {
    expect(await fires('text/duplicate-accept', question('text', `accept: ${accept}`))).toBe(expected);
  });

  test.each([
    ['[write-ahead log]', true],
    ['[two-phase commit]\npattern: "2PC|two.phase.*"', false],
    ['[write-ahead log, WAL]', false],
    ['[idempotent]', false],
    ['["SELECT 1"]', false],
  ])('text/few-forms: %s: %s', async (accept, expected) => {
    expect(await fires('text/few-forms', question('text', `accept: ${accept}`))).toBe(expected);
  });

  test.each([
    ['What is a covering index called?', true],
    ['What is a Covering index called?', true],
    ['What is such an index called, clustered or covering?', false],
    ['Is it covering, clustered or partial?', false],
    ['What does `covering` mean?', false],
    ['What is discovering an index?', false],
    ['What is a non-covering one not?', false],
  ])('text/answer-in-prompt: %j: %s', async (prompt, expected) => {
    const sample = prompting('text', prompt, 'accept: [covering, a b]');
    expect(await fires('text/answer-in-prompt', sample)).toBe(expected);
  });
});

test.each([
  ['It is so since it says so.', true],
  ['It is so since the source says so.', false],
])('explain/too-short: %j: %s', async (explain, expected) => {
  const sample = pack(`${common('boolean')}  answer: true\n  explain: ${explain}\n`);
  expect(await fires('explain/too-short', sample)).toBe(expected);
});

test('a place within a text is that of the same turn in the file, whatever quotes and folds do to it', async () => {
  const folded = '>\n    It is `not` known and not\n    told. Which of these is\n    not safe?';
  const [finding] = await findingsOf('stem/negative-not-emphasised', choice(folded, ['A PUT', 'A GET']));
  expect([finding?.place.line, finding?.place.column]).toEqual([13, 7]);
  const escaped = '"Which of these is n\\u006ft safe?"';
  const [whole] = await findingsOf('stem/negative-not-emphasised', choice(escaped, ['A PUT', 'A GET']));
  expect([whole?.place.line, whole?.place.column, whole?.fix]).toEqual([10, 13, null]);
});
