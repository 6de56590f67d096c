import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as shells from '../../../src/cli/completion/shells/all.js';
import { commands, globalOptions } from '../../../src/cli/program.js';
import { makeHome, removeHome } from '../../support/home.js';
import { run } from '../../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

async function script(shell: string): Promise<string> {
  const { status, stdout, stderr } = await run(['completion', shell], { home });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test.each(Object.values(shells).map(({ name }) => name))(
  '%s knows every command and every option of it',
  async (shell) => {
    const text = await script(shell);
    const flags = [...globalOptions, ...commands.flatMap(({ options }) => options)].map((each) => each.flags);
    const names = flags.map((each) => /--([a-z-]+)/.exec(each)?.[1] ?? '');
    const wanted = [...commands.map(({ name }) => name), ...names];
    expect(wanted.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([]);
  },
);

test('another shell is refused, with those there are', async () => {
  const { status, stdout, stderr } = await run(['completion', 'zhs'], { home });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/no completion for "zhs"; did you mean "zsh"\?\nThere is one for bash, fish, zsh\./);
  expect((await run(['completion'], { home })).status).toBe(2);
});

test('what bash offers after some words', async () => {
  const file = join(home, 'completion.bash');
  writeFileSync(file, await script('bash'));
  writeFileSync(join(home, 'own pack.yaml'), '');
  const offered = (...words: readonly string[]) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const program = `source completion.bash; COMP_WORDS=(prep ${list}); COMP_CWORD=${words.length}; COMPREPLY=(); _prep; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const printed = execFileSync('bash', ['--norc', '-c', program], { cwd: home, encoding: 'utf8' });
    return printed.split('\n').filter(Boolean);
  };
  expect(offered('dr')).toEqual(['drill']);
  expect(offered('')).toEqual(expect.arrayContaining([...commands.map(({ name }) => name), 'help']));
  expect(offered('drill', '--mo')).toEqual(['--mode']);
  expect(offered('drill', '--mode', 'p')).toEqual(['plan']);
  expect(offered('drill', '--mode', '=', 'p')).toEqual(['plan']);
  expect(offered('drill', '--mode', '=')).toEqual(expect.arrayContaining(['plan', 'due']));
  expect(offered('drill', '--count', '')).toEqual([]);
  expect(offered('drill', 'dev')).toEqual(['devops']);
  expect(offered('lint', 'own')).toEqual(['own pack.yaml']);
  expect(offered('lint', '--format', 'sa')).toEqual(['sarif']);
  expect(offered('--db', 'own')).toEqual(['own pack.yaml']);
  expect(offered('plan', '--weight', 'da')).toEqual(['data=']);
  expect(offered('help', 'pl')).toEqual(['plan']);
  // What is typed is never run.
  expect(offered('drill', '$(touch ran)', '')).not.toContain('ran');
  expect(offered('lint', '')).not.toContain('ran');
});
