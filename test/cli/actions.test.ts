import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actions, runAction } from '../../src/cli/actions.js';
import { Context } from '../../src/cli/context.js';
import { exitStatus } from '../../src/cli/exit-status.js';
import { OptionValues } from '../../src/cli/option-values.js';
import { realWorld } from '../../src/cli/world.js';
import { commands } from '../../src/cli/program.js';
import { historyActions } from '../../src/cli/history/run-history.js';
import { packsActions } from '../../src/cli/packs/run-packs.js';
import { makeHome, removeHome } from '../support/home.js';
import { run } from '../support/run.js';
import { failureOf } from './drill/support.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const done = () => Promise.resolve(exitStatus.done);
const actions: Actions = {
  look: { run: done, takes: ['dry-run', 'json'] },
  change: { run: done, takes: ['json'] },
};

function ran(word: string, values: Readonly<Record<string, unknown>> = {}) {
  const options = new OptionValues(values, 'thing');
  const context = new Context(realWorld(import.meta.url), options);
  return runAction(
    actions,
    { command: 'thing', word, name: undefined },
    { arguments: [word], options, context },
  );
}

describe('a command with actions', () => {
  test('runs the one that is called, with the options that it takes', async () => {
    expect(await ran('change')).toBe(0);
    expect(await ran('look', { dryRun: true, json: true, verbose: true })).toBe(0);
  });

  test('refuses an option that only another action takes, and names that', () => {
    const told = failureOf(() => ran('change', { dryRun: true }));
    expect(told).toContain('--dry-run does not go with thing change');
    expect(told).toContain('It goes with: look.');
  });

  test.each(['chnge', 'constructor', '__proto__', 'toString'])(
    'has no action "%s", and says which it has',
    (word) => {
      expect(failureOf(() => ran(word))).toContain(`thing cannot "${word}"`);
      expect(failureOf(() => ran(word))).toContain('It can: look, change.');
    },
  );
});

test.each([
  ['history', historyActions],
  ['packs', packsActions],
] as const)('every option of %s is one that some action takes', async (command, names) => {
  const options = commands.find(({ name }) => name === command)?.options ?? [];
  expect(options.length).toBeGreaterThan(0);
  for (const { flags } of options) {
    const words = flags.includes('<') ? [flags.replace(/ .*/, ''), 'nothing'] : [flags];
    const told = await Promise.all(names.map((name) => run([command, name, ...words], { home })));
    const takers = told.filter(({ stderr }) => !stderr.includes('does not go with'));
    expect(takers.length).toBeGreaterThan(0);
    expect(takers.length).toBeLessThan(names.length);
  }
});
