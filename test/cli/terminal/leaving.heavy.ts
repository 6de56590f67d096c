import { expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drillWords, Stage } from '../../support/drilling.js';
import { leavings, promptNamed } from '../../support/leaving.js';
import { otherPrompts, promptTypes } from '../../support/prompts.js';
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
  ['Ctrl-D', 'first screen'],
  ['SIGTERM', 'first screen'],
  ['Ctrl-Z, then fg', 'first screen'],
  ['a closed terminal', 'first screen'],
  ['other sizes', 'first screen'],
  ['SIGHUP', 'plan'],
  ['Ctrl-Z, then fg', 'plan'],
  ['a closed terminal', 'plan'],
  ['other sizes', 'plan'],
] as const;

test('every widget that asks something is among the prompts', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'terminal', 'widgets');
  const widgets = readdirSync(folder).filter((file) =>
    /^export function \w+\([^]*?\): Widget</m.test(readFileSync(join(folder, file), 'utf8')),
  );
  const prompts = Object.values({ ...promptTypes, ...otherPrompts });
  const tested = prompts.map(({ widget }) => `${widget}.ts`);
  expect([...new Set(tested)].sort()).toEqual([...widgets, 'field.ts'].sort());
});

test('every way is tried here', () => {
  expect(new Set(some.map(([way]) => way))).toEqual(new Set(Object.keys(leavings)));
});

test.each(some)('%s at %s', (way, name) => leavings[way]?.(stage, promptNamed(name)));

/** The text of a file, once there is one. */
async function contentOf(file: string): Promise<string> {
  for (const ends = performance.now() + 30_000; performance.now() < ends;) {
    if (existsSync(file) && readFileSync(file, 'utf8') !== '') return readFileSync(file, 'utf8');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`there is nothing in ${file}`);
}

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

test('a signal while an answer is in an editor is heeded after it, and the answer counted', async () => {
  const [editor, pid] = [join(stage.home, 'editor'), join(stage.home, 'pid')];
  const answer = 'export const largest = (numbers) => Math.max(...numbers);';
  writeFileSync(editor, `#!/bin/sh\necho '${answer}' > "$1"; kill -TERM "$(cat '${pid}')"\n`, {
    mode: 0o700,
  });
  const places = mkdtempSync(join(stage.home, 'tmp-'));
  const at = stage.drillEvery(['kinds/program'], { env: { EDITOR: editor, TMPDIR: places } });
  writeFileSync(pid, `${at.pid}`);
  await at.waitFor(/^1: *$[^]*:quit/m);
  await at.press('e', key.enter);
  expect(await at.exit).toEqual({ status: 143, signal: 0 });
  expect(at.lines().join('\n')).toContain('Interrupted; 1 answer is saved.');
  expect(await answersOf(stage.home)).toEqual(['kinds/program partial']);
  expect([at.cursorHidden, at.marksPastes, readdirSync(places)]).toEqual([false, false, []]);
});

test.each([
  ['menus', []],
  ['lines', ['--accessible']],
])('a terminal that is gone without a signal ends a drill by %s as well', async (_, more) => {
  const ended = join(stage.home, 'ended');
  const words = drillWords(['kinds/one', ...more], stage.home);
  // In a session of its own, to which no terminal belongs.
  const at = stage.shell(words, (prep) => `setsid -w sh -c '${prep}; echo "with $?" > "${ended}"'`);
  await at.waitFor(/q(?:uit)?(?:\):)?$/);
  at.close();
  await at.exit;
  expect(await contentOf(ended)).toBe('with 129\n');
  expect(await answersOf(stage.home)).toEqual([]);
});

test('numbered lines go on after Ctrl-Z and fg, and Ctrl-D ends them', async () => {
  const words = drillWords(['kinds/one', 'kinds/statement', '--accessible'], stage.home);
  const at = stage.shell(words, (prep) => `PS1='$ '; ${prep}`);
  await at.waitFor(/quit\):$/);
  at.send(key.ctrlZ);
  await at.waitFor('Stopped');
  at.send('fg\r', '1\r');
  await at.waitFor(/Saved as[^]*Question 2 of 2[^]*quit\):$/);
  at.send(key.ctrlD);
  await at.waitFor(/Done: 1 answer[^]*^\$$/m);
  at.send('echo "ended with $?"\r');
  await at.waitFor(/^ended with 0$/m);
  expect(await answersOf(stage.home)).toHaveLength(1);
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
