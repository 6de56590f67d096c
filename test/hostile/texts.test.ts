import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { markdownText } from '../../src/cli/terminal/markdown.js';
import { makeHome, removeHome } from '../support/home.js';
import { packFolder } from '../support/kinds-pack.js';
import { run } from '../support/run.js';
import { plain as paint } from '../cli/terminal/widgets/keys.js';

let home: string;
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const many = (count: number, text: string) => text.repeat(count);
const pack = (pattern: string) => `pack: slow
title: Slow
area: data
questions:
  - id: word
    kind: text
    level: mid
    topic: any
    skills: [technologies]
    prompt: Which?
    accept: [never]
    pattern: ${JSON.stringify(pattern)}
`;

/** A machine that tracks back takes years over these; the limit of the test is only against that. */
describe('a pattern of a pack is held against any answer at once', () => {
  test.each([
    ['^(a+)+$', `${many(50_000, 'a')}!`],
    ['^(a|a)*$', `${many(50_000, 'a')}!`],
    ['(\\s+)+x$', `x${many(50_000, ' ')}!`],
    ['\\s+$', `${many(50_000, '\t ')}!`],
    ['(.*)*(.*)*(.*)*y', many(20_000, 'x')],
    ['([a-z]+)+[0-9]', many(20_000, 'x')],
  ])('%s', async (pattern, answer) => {
    const packs = packFolder(home, { 'slow.yaml': pack(pattern) });
    const input = `${JSON.stringify({ type: 'answer', response: answer })}\n`;
    const { status, stdout } = await run(['drill', '--no-shipped', '--packs', packs, '--jsonl'], {
      home,
      input,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('"verdict":"wrong"');
  });

  test('lint says what is wrong with a pattern without trying it out', async () => {
    const packs = packFolder(home, { 'slow.yaml': pack('(a+)+\\1') });
    const { status, stdout } = await run(['lint', packs], { home });
    expect([status, stdout]).toEqual([1, expect.stringContaining('[text/bad-pattern]')]);
  });
});

describe('Markdown that is made to be slow or to fill the stack is shown as it is written', () => {
  test.each([
    ['quotes in quotes', many(3000, '> '), '>'],
    ['stars', many(30_000, '*a'), '*a'],
    ['brackets', many(30_000, '['), '['],
    ['backticks', many(30_000, '`a '), '`a'],
    ['pictures', many(30_000, '![a]('), '![a]('],
    ['open tags', many(30_000, '<a '), '<a'],
    ['lists in lists', many(5000, '- '), '-'],
  ])('%s', (_name, text, sign) => {
    const shown = markdownText(text, { width: 80, paint, numberedCode: false });
    expect(shown).toContain(sign);
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
