import { describe, expect, test } from '@jest/globals';
import { Stage } from '../../support/drilling.js';
import { answersOf } from '../../support/reviews.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

/** Every sort of prompt: the question it belongs to, and how to get to it. */
const prompts: Readonly<
  Record<string, { question: string; reach: (at: TerminalSession) => Promise<unknown> }>
> = {
  'one of several': { question: 'kinds/one', reach: (at) => at.waitFor('> 1.') },
  'several of several': { question: 'kinds/several', reach: (at) => at.waitFor('> [ ] 1.') },
  order: { question: 'kinds/sequence', reach: (at) => at.waitFor('> [ ] 1.') },
  pairs: { question: 'kinds/couples', reach: (at) => at.waitFor('What belongs to') },
  'a typed line': {
    question: 'kinds/word',
    async reach(at) {
      await at.waitFor('Answer:');
      at.press('half');
      return at.waitFor('Answer: half');
    },
  },
  'the points of an open answer': {
    question: 'kinds/story',
    async reach(at) {
      await at.waitFor('Answer:');
      at.press(key.enter);
      return at.waitFor('> [ ] 1.');
    },
  },
};

describe.each(Object.entries(prompts))('at %s', (_, { question, reach }) => {
  test('Ctrl-C ends with 130, the cursor shown, and the way back told', async () => {
    const at = stage.drill([question]);
    await reach(at);
    at.press(key.ctrlC);
    expect(await at.exit).toEqual({ status: 130, signal: 0 });
    expect(at.cursorHidden).toBe(false);
    expect(at.lines().join('\n')).toContain(
      'Interrupted; 0 answers are saved. Go on with: prep drill --resume',
    );
    expect(at.lines().join('\n')).not.toMatch(/bug|Error|> /);
    expect(at.cursor.column).toBe(0);
  });
});

test.each(['one of several', 'a typed line', 'the points of an open answer'])(
  'a terminal closed at %s ends the program and counts nothing',
  async (name) => {
    const { question, reach } = prompts[name] ?? {
      question: '',
      reach: () => Promise.reject(new Error(name)),
    };
    const at = stage.drill([question]);
    await reach(at);
    at.close();
    // By the signal itself, since nobody is there to read a status.
    expect(await at.exit).toEqual({ status: 0, signal: 1 });
    expect(await answersOf(stage.home)).toEqual([]);
  },
);

test.each([
  ['SIGINT', 130, 'a menu'],
  ['SIGQUIT', 143, 'a menu'],
  ['SIGHUP', 143, 'a pause'],
  ['SIGHUP', 143, 'numbered lines'],
  ['SIGTERM', 143, 'a menu'],
  ['SIGTERM', 143, 'a typed line'],
  ['SIGTERM', 143, 'a pause'],
  ['SIGTERM', 143, 'numbered lines'],
] as const)('%s ends with %i at %s', async (signal, status, where) => {
  const words = where === 'a typed line' ? ['kinds/word'] : ['kinds/statement'];
  const at = stage.drill(where === 'numbered lines' ? [...words, '--accessible'] : words);
  await at.waitFor(where === 'a typed line' ? 'Answer:' : '1. True');
  if (where === 'a pause') {
    at.press('2');
    await at.waitFor('Enter goes on');
  }
  at.kill(signal);
  expect(await at.exit).toEqual({ status, signal: 0 });
  expect(at.cursorHidden).toBe(false);
  const saved = where === 'a pause' ? '1 answer is saved' : '0 answers are saved';
  expect(at.lines().join('\n')).toContain(`Interrupted; ${saved}. Go on with: prep drill`);
  expect(await answersOf(stage.home)).toHaveLength(where === 'a pause' ? 1 : 0);
});

test('after Ctrl-C, --resume goes on where it was left', async () => {
  const first = stage.drill(['kinds/statement', 'kinds/one']);
  await first.waitFor('Question 1 of 2');
  first.press('1');
  await first.waitFor('Enter goes on');
  first.press(key.enter);
  await first.waitFor('Question 2 of 2');
  first.press(key.ctrlC);
  expect((await first.exit).status).toBe(130);
  const second = stage.drill(['--resume']);
  await second.waitFor('Going on after 1 answer.');
  await second.waitFor('Question 2 of 2');
  second.press('1');
  await second.waitFor('Enter goes on');
  second.press('q');
  expect((await second.exit).status).toBe(0);
  expect(await answersOf(stage.home)).toHaveLength(2);
});

test('Ctrl-D leaves a menu and an empty line, but not one with text', async () => {
  const menu = stage.drill(['kinds/one']);
  await menu.waitFor('> 1.');
  menu.press(key.ctrlD);
  expect(await menu.exit).toEqual({ status: 0, signal: 0 });
  const line = stage.drill(['kinds/word']);
  await line.waitFor('Answer:');
  line.press('half', key.ctrlD, ' a word');
  await line.waitFor('Answer: half a word');
  line.press('\u0015', key.ctrlD);
  expect(await line.exit).toEqual({ status: 0, signal: 0 });
  expect(line.cursorHidden).toBe(false);
});

test('Ctrl-Z gives the shell back with its cursor, and fg goes on with the same menu', async () => {
  const at = stage.shell(['kinds/several'], (prep) => `PS1='$ '; ${prep}; echo "ended with $?"`);
  await at.waitFor('> [ ] 1.');
  at.press('2');
  await at.waitFor('> [x] 2.');
  at.press(key.ctrlZ);
  await at.waitFor('Stopped');
  expect(at.cursorHidden).toBe(false);
  at.press('fg\r');
  await at.waitFor(/Stopped[^]*> \[x\] 2\./);
  expect(at.cursorHidden).toBe(true);
  at.press(key.ctrlC);
  await at.waitFor('Interrupted; 0 answers are saved.');
});
