import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../../support/drilling.js';
import { leavings, promptNamed } from '../../support/leaving.js';
import { promptTypes } from '../../support/prompts.js';
import { answersOf } from '../../support/reviews.js';
import { key } from '../../support/terminal.js';

const stage = new Stage();

/** Of every way one prompt of another sort each; all of them at all of them takes minutes (leaving-by-*.heavy.ts). */
const some = [
  ['Ctrl-C', 'choice'],
  ['Ctrl-C', 'query'],
  ['Ctrl-D', 'story'],
  ['Ctrl-D', 'choice'],
  ['Ctrl-D', 'note of a flag'],
  ['SIGINT', 'match'],
  ['SIGTERM', 'program'],
  ['SIGTERM', 'points'],
  ['SIGHUP', 'pause after a result'],
  ['SIGQUIT', 'text'],
  ['Ctrl-Z, then fg', 'multi'],
  ['Ctrl-Z, then fg', 'query'],
  ['a closed terminal', 'story'],
  ['a closed terminal', 'confidence'],
  ['other sizes', 'order'],
  ['other sizes', 'program'],
] as const;

test('every widget that asks something in a drill is among the prompts', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'terminal', 'widgets');
  const widgets = readdirSync(folder).filter((file) =>
    /^export function \w+\([^]*?\): Widget</m.test(readFileSync(join(folder, file), 'utf8')),
  );
  const tested = Object.values(promptTypes).map(({ widget }) => `${widget}.ts`);
  // It starts a drill, and is tested with the start screen.
  expect([...new Set([...tested, 'enter-or-leave.ts'])].sort()).toEqual(widgets.sort());
});

test('every way is tried here', () => {
  expect(new Set(some.map(([way]) => way))).toEqual(new Set(Object.keys(leavings)));
});

test.each(some)('%s at %s', (way, name) => leavings[way]?.(stage, promptNamed(name)));

test.each([
  ['SIGHUP', 143],
  ['SIGTERM', 143],
] as const)('%s ends numbered lines with %i', async (signal, status) => {
  const at = stage.drill(['kinds/statement', '--accessible']);
  await at.waitFor(/quit\):$/);
  at.kill(signal);
  expect(await at.exit).toEqual({ status, signal: 0 });
  expect(at.lines().join('\n')).toContain('Interrupted; 0 answers are saved. Go on with: prep drill');
  expect(await answersOf(stage.home)).toEqual([]);
});

test('after Ctrl-C, --resume goes on where it was left', async () => {
  const first = stage.drill(['kinds/statement', 'kinds/one']);
  await first.waitFor('Question 1 of 2');
  await first.press('1');
  await first.waitFor('Enter goes on');
  await first.press(key.enter);
  await first.waitFor('Question 2 of 2');
  await first.press(key.ctrlC);
  expect((await first.exit).status).toBe(130);
  const second = stage.drill(['--resume']);
  await second.waitFor('Going on after 1 answer.');
  await second.waitFor('Question 2 of 2');
  await second.press('1');
  await second.waitFor('Enter goes on');
  await second.press('q');
  expect((await second.exit).status).toBe(0);
  expect(await answersOf(stage.home)).toHaveLength(2);
});

test('Ctrl-D leaves neither a line nor a text in which something is written', async () => {
  const line = stage.drill(['kinds/word']);
  await line.waitFor('Answer:');
  await line.press('half', key.ctrlD, ' a word');
  await line.waitFor('Answer: half a word');
  await line.press('\u0015', key.ctrlD);
  expect(await line.exit).toEqual({ status: 0, signal: 0 });
  const text = stage.drill(['kinds/story']);
  await text.waitFor('Answer:');
  await text.press('half', key.enter, key.ctrlD, 'a story');
  await text.waitFor(/Answer: half\n {8}a story/);
  await text.press('\u0015', key.backspace, '\u0015', key.ctrlD);
  expect(await text.exit).toEqual({ status: 0, signal: 0 });
  expect([text.cursorHidden, text.marksPastes]).toEqual([false, false]);
});

test('what is told at the end is broken between words on a narrow screen', async () => {
  const at = stage.drill(['kinds/one'], { size: { columns: 25, rows: 24 } });
  await at.waitFor('> 1.');
  await at.press(key.ctrlC);
  await at.exit;
  expect(at.lines().slice(-4)).toEqual([
    expect.stringContaining(''),
    'Interrupted; 0 answers',
    'are saved. Go on with:',
    'prep drill --resume',
  ]);
});
