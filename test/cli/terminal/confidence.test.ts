import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drillWords, Stage } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { historyOf } from '../../support/reviews.js';
import { run } from '../../support/run.js';
import { key } from '../../support/terminal.js';

const stage = new Stage();
let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

async function piped(input: string, ...words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(drillWords(['--confidence', ...words], home), { home, input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function confidences(of: string) {
  return historyOf(of, (history) => history.reviews().map((review) => review.confidence));
}

describe('on the numbered path', () => {
  test.each([
    ['1', 'sure'],
    ['s', 'sure'],
    ['U', 'unsure'],
    ['3', 'guess'],
    ['guess', 'guess'],
    ['', null],
    ['4\nmaybe\n2', 'unsure'],
  ])('%j is recorded as %s', async (line, confidence) => {
    const shown = await piped(`2\n${line}\n`, 'kinds/statement');
    expect(shown.indexOf('How sure are you? 1 sure, 2 unsure, 3 guess')).toBeGreaterThan(0);
    expect(shown.indexOf('How sure')).toBeLessThan(shown.indexOf('[+] Correct.'));
    expect(await confidences(home)).toEqual([confidence]);
    const told = confidence === null ? 'Next:' : `When ${confidence}: 1 of 1 right`;
    expect(shown).toContain(told);
  });

  test('it is asked neither of a command, nor of what cannot be read, nor of another try', async () => {
    const shown = await piped('h\ns\n', 'kinds/one');
    expect(shown).not.toContain('How sure');
    const amount = await piped('soon\n30\ns\n', 'kinds/amount');
    expect(amount.split('How sure')).toHaveLength(2);
  });

  test('the end of input there keeps the answer', async () => {
    await piped('2\n', 'kinds/statement');
    expect(await confidences(home)).toEqual([null]);
  });

  test('without the flag it is not asked', async () => {
    const { stdout } = await run(drillWords(['kinds/statement'], home), { home, input: '2\n' });
    expect(stdout).not.toMatch(/How sure|When /);
  });
});

test('in a menu it takes one key, before the key is shown', async () => {
  const at = stage.drill(['--confidence', 'kinds/statement', 'kinds/word']);
  const stories = [
    ['Answer:', ['idempotent', key.enter], 's', 'How sure: sure'],
    ['> 1. True', ['1'], '3', 'How sure: guess'],
  ] as const;
  for (const [asked, answer, sure, told] of stories) {
    await at.waitFor(asked);
    await at.press(...answer);
    await at.waitFor(/How sure are you\? 1 sure, 2 unsure, 3 guess\n/);
    expect(at.lines().join(' ').split('Question').at(-1)).not.toMatch(/Correct|Not right/);
    await at.press('x', sure);
    await at.waitFor(told);
    await at.waitFor(/Enter goes on; u/);
    await at.press(key.enter);
  }
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(at.everything().join(' ')).toMatch(/When sure: \d of 1 right; guess: \d of 1 right/);
  expect(await confidences(stage.home)).toEqual(['sure', 'guess']);
});

describe('by a setting of the user', () => {
  function settle(text: string): void {
    mkdirSync(join(home, 'config', 'prep'), { recursive: true });
    writeFileSync(join(home, 'config', 'prep', 'config.yaml'), text);
  }
  const drillOnce = (...words: readonly string[]) =>
    run(drillWords([...words, 'kinds/statement'], home), { home, input: '2\ns\n' });

  test('it is asked, unless the flag says otherwise', async () => {
    settle('drill: {confidence: true}\nlint: {failOn: warn}\n');
    expect((await drillOnce()).stdout).toContain('How sure are you?');
    expect((await drillOnce('--no-confidence')).stdout).not.toContain('How sure');
    settle('drill: {confidence: false}\n');
    expect((await drillOnce()).stdout).not.toContain('How sure');
    expect((await drillOnce('--confidence')).stdout).toContain('How sure are you?');
  });

  test('what is wrong in it stops the drill, with the place', async () => {
    settle('drill: {confidence: maybe, cnfidence: true}\n');
    const { status, stderr } = await drillOnce();
    expect(status).toBe(2);
    expect(stderr).toMatch(/config\.yaml:1:21: expected true or false, found the text "maybe"/);
    expect(stderr).toMatch(/config\.yaml:1:28: unknown key "cnfidence"/);
  });
});
