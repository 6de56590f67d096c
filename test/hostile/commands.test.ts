import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commands } from '../../src/cli/program.js';
import type { Command } from '../../src/cli/command.js';
import { makeHome, removeHome } from '../support/home.js';
import { allAttacks, attacks } from './attacks.js';
import { hostileHistory, named } from './history.js';
import { hostileLibrary } from './pack.js';
import { told } from './stage.js';
import { expectShown } from './witness.js';

let home: string;
beforeAll(async () => {
  home = makeHome();
  await hostileHistory(home);
});
afterAll(() => removeHome(home));

function command(name: string): Command['run'] {
  const found = commands.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no command ${name}`);
  return (invocation) => found.run(invocation);
}

async function start(invocation: Parameters<Command['run']>[0]) {
  const { runStart } = await import('../../src/cli/start/run-start.js');
  return runStart(invocation);
}

const harmless = hostileLibrary('good');

/** What a history keeps as it was; SQLite takes halves of pairs for faults. */
const kept = Object.entries(attacks).flatMap(([name, attack]) =>
  name === 'halves of pairs' ? [] : [attack],
);

/** What is read from a history that somebody else made, by the command that shows it. */
const shown: readonly (readonly [
  string,
  Command['run'],
  readonly string[],
  Readonly<Record<string, unknown>>,
  readonly string[],
])[] = [
  ['the start screen', start, [], { accessible: true }, named('plan')],
  ['plan', command('plan'), [], {}, ['plan', 'level', 'language'].flatMap(named)],
  ['answers', command('answers'), [], {}, named('draft')],
  ['answers to a question', command('answers'), ['hostile/tell'], {}, named('own')],
  ['packs list', command('packs'), ['list'], {}, ['note', 'known'].flatMap(named)],
  ['report', command('report'), [], {}, []],
  ['report --items', command('report'), [], { items: true }, []],
  ['report of an area', command('report'), ['data'], {}, []],
];

describe.each(shown)('a hostile history in %s', (_name, run, words, options, fields) => {
  test.each([
    ['on a terminal', true],
    ['in a pipe', false],
  ])('acts neither %s', async (_where, terminal) => {
    await expectShown(await told(run, { words, options, home, library: harmless, terminal }), fields);
  });
});

describe('machine formats hold everything, and act on no terminal', () => {
  test.each([
    ['plan', [], { json: true }, kept],
    ['answers', ['hostile/tell'], { json: true }, kept],
    ['packs', ['list'], { json: true }, kept],
    ['report', [], { json: true }, []],
    ['report', [], { items: true, json: true }, []],
  ] as const)('%s %j', async (name, words, options, texts) => {
    const text = await told(command(name), { words, options, home, library: harmless, terminal: false });
    await expectShown(text, []);
    const held = JSON.stringify(JSON.parse(text));
    // Told by their number: whole, they would act on whoever reads the failure.
    const lost = texts.flatMap((each, at) => (held.includes(JSON.stringify(each).slice(1, -1)) ? [] : [at]));
    expect(lost).toEqual([]);
  });
});

test('nothing happens from any field of a question that is shown', async () => {
  const library = hostileLibrary(allAttacks);
  const page = (id: string) =>
    told(command('packs'), { words: ['show', `hostile/${id}`], home, library, terminal: true });
  const fields = ['prompt', 'code', 'right', 'wrong', 'explain', 'block', 'quote', 'ref', 'source'];
  await expectShown(await page('pick'), fields);
  await expectShown((await page('tell')) + (await page('query')), ['point', 'solution']);
});
