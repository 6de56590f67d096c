import { describe, expect, test } from '@jest/globals';
import { lint } from '../../../src/lint/run.js';
import { question } from '../../../src/lint/samples.js';
import { packFilesOf } from '../sample-files.js';
import { findingsOf, fires } from './fires.js';

async function firesOn(rule: string, accept: string): Promise<boolean> {
  return fires(rule, question('text', `accept: ${accept}`));
}

describe('yaml/ambiguous-scalar', () => {
  test.each([
    ...[
      'no',
      'Off',
      'YES',
      'on',
      'True',
      'null',
      '~',
      '0777',
      '0o17',
      '0x1F',
      '1_000',
      '1.10',
      '1e3',
      '+5',
      '.5',
      '-0',
    ],
    ...[
      '12:30:45',
      '1:30',
      '2024-01-01',
      '2024-01-01T10:00:00Z',
      '9007199254740993',
      '.inf',
      '-.INF',
      '.NaN',
      '1.0',
    ],
  ])('%s is something else elsewhere', async (text) => {
    const [finding] = await findingsOf('yaml/ambiguous-scalar', question('text', `accept: [${text}, x]`));
    expect(finding?.fix?.edits).toEqual([{ place: finding?.place, text: `"${text}"` }]);
  });

  test.each([
    'true',
    '404',
    '-7',
    '1.5',
    '"no"',
    "'1.10'",
    'none',
    'n',
    'nope',
    '1.2.3',
    'off by one',
    '10:99',
    '!!str no',
  ])('%s is itself', async (text) => {
    expect(await firesOn('yaml/ambiguous-scalar', `[${text}, x]`)).toBe(false);
  });

  test('only where a text is wanted', async () => {
    const fields =
      'answer: 1.10\ntolerance: 0x10\nverified: {by: review, date: 2026-11-22}\nas_of: 2026-11-22';
    const found = await findingsOf('yaml/ambiguous-scalar', question('number', fields));
    expect(found.map(({ place }) => place.line)).toEqual([14]);
  });

  test('what an alias repeats is found once', async () => {
    const fields = 'accept: [&first no, x]\ntags: [*first, *first]';
    expect(await findingsOf('yaml/ambiguous-scalar', question('text', fields))).toHaveLength(1);
  });
});

describe('yaml/unquoted-comma', () => {
  test.each(['[Think of NULL, then of IN]', '[lock it, and wait]', '[It waits here, the lock is held.]'])(
    '%s is one text cut in two',
    async (hints) => {
      expect(await firesOn('yaml/unquoted-comma', `[x]\nhints: ${hints}`)).toBe(true);
    },
  );

  test.each([
    '[write-ahead log, write ahead log]',
    '[Write-ahead log, the log]',
    '[SYN, ACK]',
    '["Think of NULL", "then of IN"]',
    '[Think of NULL, "then of IN"]',
    '[one, andante]',
    '\n  - Think of NULL\n  - then of IN',
  ])('%s is a list', async (accept) => {
    expect(await firesOn('yaml/unquoted-comma', accept)).toBe(false);
  });

  test.each([
    ['a, b', ['yaml/unquoted-comma 13:26', 'schema/unknown-key 13:29']],
    ['"a, b"', []],
    ['a, b: c', ['schema/unknown-key 13:29']],
  ])('{why: %s} of an option: %j', async (why, expected) => {
    const options = `options:\n  - {text: POST, correct: true}\n  - {text: GET, why: ${why}}\n`;
    const { findings } = await lint(packFilesOf(question('choice', options)));
    const found = findings.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);
    expect(found).toEqual(expected);
  });
});

describe('yaml/comment-eats-text', () => {
  test.each([
    ['\n  - C #1', true],
    ['\n  - issue #42 is open', true],
    ['\n  - C # a language', false],
    ['\n  - C#', false],
    ['\n  - "C #1"', false],
    ['\n  - "C" #1', false],
    ['\n  - C#1', false],
  ])('%j: %s', async (accept, expected) => {
    expect(await firesOn('yaml/comment-eats-text', accept)).toBe(expected);
  });

  test('a comment behind what is no text is a comment', async () => {
    expect(await fires('yaml/comment-eats-text', question('number', 'answer: 5 #five'))).toBe(false);
  });
});

describe('yaml/empty-by-indicator', () => {
  test.each([
    ['\n  - &copy sign', true],
    ['[a, &b c]', true],
    ['\n  - ! is it', true],
    ['\n  - &a used\nhints: [*a]', false],
    ['\n  - &a "quoted"', false],
    ['\n  - this & that', false],
    ['\n  - stop!', false],
    ['\n  - !!str yes', false],
  ])('%j: %s', async (accept, expected) => {
    expect(await firesOn('yaml/empty-by-indicator', accept)).toBe(expected);
  });
});
