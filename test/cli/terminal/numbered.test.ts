import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { drillWords, Stage } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { kindsPack, packFolder } from '../../support/kinds-pack.js';
import { answersOf, historyOf } from '../../support/reviews.js';
import { type Ran, run } from '../../support/run.js';

const stage = new Stage();
let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

function pipe(input: string, ...words: readonly string[]): Promise<Ran> {
  return run(drillWords(words, home), { home, input });
}

/** The line to answer with, found in what was shown: the number of an option, or a letter of a right side. */
function markOf(shown: string, text: string): string {
  const mark = new RegExp(`^  (\\w)\\. ${text}$`, 'm').exec(shown)?.[1];
  if (mark === undefined) throw new Error(`"${text}" is not in:\n${shown}`);
  return mark;
}

describe('piped input', () => {
  test.each([
    ['choice', 'kinds/one', (shown: string) => markOf(shown, 'A hash table'), 'correct'],
    ['choice by its text', 'kinds/one', () => 'a HASH table', 'correct'],
    [
      'multi',
      'kinds/several',
      (shown: string) => `${markOf(shown, 'PUT')},${markOf(shown, 'DELETE')}`,
      'correct',
    ],
    ['multi, half', 'kinds/several', (shown: string) => markOf(shown, 'PUT'), 'partial'],
    ['boolean', 'kinds/statement', () => '2', 'correct'],
    ['text', 'kinds/word', () => 'Idempotent', 'correct'],
    ['text that is a letter', 'kinds/word', () => 'q', 'wrong'],
    ['number', 'kinds/amount', () => '30', 'correct'],
    ['number with its unit', 'kinds/amount', () => '0.03 s', 'correct'],
    [
      'order',
      'kinds/sequence',
      (shown: string) => ['SYN', 'SYN-ACK', 'ACK', 'Data'].map((item) => markOf(shown, item)).join(' '),
      'correct',
    ],
    [
      'match',
      'kinds/couples',
      (shown: string) =>
        [
          ['Created', '201'],
          ['Not found', '404'],
          ['Teapot', '418'],
        ]
          .map(([left = '', right = '']) => `${markOf(shown, left)}${markOf(shown, right)}`)
          .join(' '),
      'correct',
    ],
    ['open', 'kinds/story', () => 'I rolled it back\n1,2,3', 'correct'],
    ['open, spoken, nothing said', 'kinds/story', () => '\n', 'wrong'],
    ['open, nothing found, Enter', 'kinds/story', () => 'It broke\n', 'wrong'],
  ] as const)('%s', async (_, question, answer, verdict) => {
    const { stdout: shown } = await pipe('q\n', '--no-save', question);
    const { status, stdout, stderr } = await pipe(`${answer(shown)}\n`, question);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      verdict === 'partial' ? 'Saved as partly right (50 %).' : `Saved as ${verdict}.`,
    );
    expect(await answersOf(home)).toEqual([`${question} ${verdict}`]);
  });

  test('Enter confirms the points that were found in the text, 0 takes none of them', async () => {
    const phrased = kindsPack.replace(
      '{point: Says what was done}',
      '{point: Says what was done, any: [rolled]}',
    );
    const points = async (line: string) => {
      const words = drillWords(['kinds/story'], home);
      packFolder(home, { 'kinds.yaml': phrased });
      const { stdout } = await run(words, { home, input: `I rolled it back\n${line}\n` });
      expect(stdout).toContain('2. Says what was done (found in your text)');
      expect(stdout).toContain('0 for none, or Enter for those found (q quit): ');
      return stdout.match(/\[.\] (?=Names|Says|Gives)/g)?.map((mark) => mark[1]);
    };
    expect(await points('')).toEqual([' ', 'x', ' ']);
    expect(await points('0')).toEqual([' ', ' ', ' ']);
    expect(await points('1,3')).toEqual(['x', ' ', 'x']);
  });

  test.each([
    ['kinds/one', ['0', '5', '1.5', 'x', 'perhaps', '-1', ''], 'Answer 1-4'],
    ['kinds/several', ['0', '1,1', '1,,9', '4', 'x'], 'Answers, such as 1,3'],
    ['kinds/sequence', ['1 2 3', '1 1 2 3', '4 3 2 9'], 'Order, such as 4 3 2 1'],
    ['kinds/couples', ['1a', '1a 1b 2c', '1z 2a 3b', 'a1 b2 c3'], 'Pairs, such as'],
    ['kinds/amount', ['1,5', 'soon', '3 KiB'], 'Answer in ms'],
    ['kinds/word', [':hnt', ':'], 'Answer ('],
  ] as const)('lines that are no answer to %s are asked again', async (question, lines, prompt) => {
    const { status, stdout } = await pipe(`${lines.join('\n')}\n`, question);
    expect(status).toBe(0);
    expect(stdout.split(prompt).length - 1).toBe(lines.length + 1);
    expect(stdout).toMatch(lines[0] === '0' || question === 'kinds/one' ? /Not understood/ : /./);
    expect(stdout).toContain('Nothing was answered, so no answer was saved.');
    expect(await answersOf(home)).toEqual([]);
  });

  test('every command works as a letter and as a word', async () => {
    const { stdout } = await pipe('h\n:hint\nh\nw\n:f odd\nu\nk\n', 'kinds/one');
    for (const told of [
      'Hint: Think of buckets.',
      'Hint: It spreads keys',
      'There is no further hint',
      'This question is new to you.',
      'Flagged for later.',
      'There is no answer to take back',
      'Noted: you will not be asked this again.',
    ]) {
      expect(stdout).toContain(told);
    }
    const marks = await historyOf(home, (history) => history.marks().map(({ what, note }) => [what, note]));
    expect(marks).toContainEqual(['flag', 'odd']);
    expect(marks).toContainEqual(['known', null]);
  });

  test('an answer can be taken back', async () => {
    const { stdout } = await pipe('1\nu\n2\n', 'kinds/statement', 'kinds/one');
    expect(stdout).toContain('Taken back.');
    expect(await answersOf(home)).toHaveLength(1);
  });

  test('the transcript holds what was typed, made harmless', async () => {
    const { stdout } = await pipe('\u001b]0;title\u0007evil\n', 'kinds/word');
    expect(stdout).toContain('evil\n');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('the end of input ends the session, saved', async () => {
    const { status, stdout } = await pipe('1', 'kinds/statement', 'kinds/one');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Done: 1 answer, .*\n[^]*prep drill --resume +go on: 1 question left/);
    expect(await answersOf(home)).toHaveLength(1);
  });

  test('no byte of an escape, no line that is empty twice, nothing undefined', async () => {
    const { stdout } = await pipe(':skip\n'.repeat(8));
    expect(stdout).not.toMatch(/\u001b|undefined|NaN|\n\n\n/);
    expect(stdout.split('[ ] Skipped.')).toHaveLength(9);
  });
});

test('lines of code are numbered', async () => {
  const packs = packFolder(home, {
    'code.yaml': `pack: code
title: Code
area: code-reading
version: 1
questions:
  - id: loop
    kind: number
    level: mid
    topic: loops
    skills: [technologies]
    prompt: What is printed?
    code:
      language: python
      source: |
        total = 0
        for n in range(3):
        \ttotal += n
        print(total)
    answer: 3
`.replace('\\t', '    '),
  });
  const ran = await run(['drill', '--no-shipped', '--packs', packs], { home, input: '3\n' });
  expect(ran.stdout).toContain(
    'Code in python:\n1: total = 0\n2: for n in range(3):\n3:     total += n\n4: print(total)\n',
  );
  expect(ran.stdout).toContain('[+] Correct.');
});

describe('on a terminal', () => {
  test('--accessible prints no escape sequence where colours would be, unless they are asked for', async () => {
    const plain = stage.drillEvery(['--accessible', 'kinds/query']);
    await plain.waitFor(/^1:$/m);
    plain.send('select 1;\r');
    await plain.waitFor(/q quit:$/);
    plain.send('f\r', '\r');
    await plain.exit;
    expect(plain.raw).toContain('Flagged for later.');
    expect(plain.raw).not.toContain('\u001b');
    const coloured = stage.drill(['--accessible', '--color', 'always', 'kinds/statement']);
    await coloured.waitFor(/quit\):$/);
    expect(coloured.raw).toContain('\u001b[');
  });

  test.each([
    ['TERM=dumb', [], { env: { TERM: 'dumb' } }],
    ['--accessible', ['--accessible'], {}],
    ['ACCESSIBLE=1', [], { env: { ACCESSIBLE: '1' } }],
    ['under 20 columns', [], { size: { columns: 19, rows: 24 } }],
  ] as const)('%s takes numbered lines, without any escape', async (name, words, start) => {
    const at = stage.drill([...words, '--color', 'never', 'kinds/statement'], start);
    await at.waitFor(/Answer 1-2[^]*quit\): *$/);
    at.send('2\r');
    expect(await at.exit).toEqual({ status: 0, signal: 0 });
    expect(at.everything().join('\n')).toContain('[+] Correct.');
    expect([name, at.raw]).toEqual([name, expect.not.stringContaining('\u001b')]);
  });
});
