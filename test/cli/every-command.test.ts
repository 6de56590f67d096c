import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commands } from '../../src/cli/program.js';
import { makeHome, removeHome } from '../support/home.js';
import { run } from '../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

/** The words of an example that come before any pipe, as a shell would split them. */
function wordsOf(example: string): readonly string[] {
  const own = example.split('|').find((part) => part.trim().startsWith('prep ')) ?? '';
  const command = own.trim().split(/ {2,}/)[0] ?? '';
  return command
    .split(' ')
    .slice(1)
    .map((word) => word.replace(/^'(.*)'$/, '$1'));
}

describe.each(commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('has a name and a summary that read well in a list', () => {
    expect(name).toMatch(/^[a-z]+$/);
    expect(command.summary).toMatch(/^[a-z].*[^.]$/);
    expect(command.summary.length).toBeLessThanOrEqual(60);
  });

  test('each option says in a few words what it does, and no flag stands twice', () => {
    const flags = command.options.flatMap((option) => option.flags.match(/--?[a-z][a-z-]*/g) ?? []);
    expect(new Set(flags).size).toBe(flags.length);
    for (const { flags: written, help } of command.options) {
      expect(written).toMatch(/^(-[a-z], )?--[a-z-]+( [<[][a-z=]+(\.\.\.)?[>\]])?/);
      expect(help).toMatch(/^\S.*[^.]$/);
    }
  });

  test('its examples begin with the program, and the command line understands them', async () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) {
      expect(example).toMatch(/(^|\| )prep /);
      const words = wordsOf(example);
      expect(words[0]).toBe(name);
      // With --help nothing runs, but unknown options would be refused first.
      const { status, stdout, stderr } = await run([...words, '--help'], { home });
      expect({ example, status, stderr }).toEqual({ example, status: 0, stderr: '' });
      expect(stdout).toContain(`Usage: prep ${name}`);
    }
  });

  test('refuses an option that it does not have, and points at its help', async () => {
    const { status, stdout, stderr } = await run([name, '--no-such-option'], { home });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`See: prep ${name} --help`);
  });
});
