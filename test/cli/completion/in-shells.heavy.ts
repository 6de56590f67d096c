import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import * as shells from '../../../src/cli/completion/shells/all.js';
import { Stage } from '../../support/drilling.js';
import { key } from '../../support/terminal.js';

/** How each shell is started without anybody's settings, and made to know prep and its completion. */
const starts: Readonly<Record<string, readonly string[]>> = {
  bash: ['PS1="ready> "', 'prep() { "$NODE" "$PREP" "$@"; }', 'eval "$(prep completion bash)"'],
  zsh: [
    'exec zsh -f',
    'PROMPT="ready> "; autoload -Uz compinit; compinit -u -D',
    'prep() { "$NODE" "$PREP" "$@" }; source <(prep completion zsh)',
  ],
  fish: [
    'exec fish --no-config',
    'function fish_prompt; echo "ready> "; end; function prep; $NODE $PREP $argv; end',
    'prep completion fish | source',
  ],
};

const stage = new Stage();

describe.each(Object.values(shells).map(({ name }) => name))('%s', (shell) => {
  const there = spawnSync(shell, ['--version']).status === 0;
  if (!there) process.stderr.write(`SKIPPED: ${shell} is not installed, its completion is not tried\n`);

  (there ? test : test.skip)('Tab completes a command, an option and its value', async () => {
    const env = { NODE: process.execPath };
    const at = stage.start([], { shell: 'true', env, size: { columns: 100, rows: 30 } });
    for (const line of starts[shell] ?? []) {
      at.send(`${line}; printf 'do%s\\n' ne${key.enter}`);
      if (line.startsWith('exec')) await at.waitFor(/[#%>$]$/);
      else await at.waitFor(/^done$/m);
      at.send(`clear${key.enter}`);
      await at.settled((lines) => expect(lines.join('\n')).not.toContain('done'));
    }
    at.send('prep dri\t');
    await at.waitFor(/prep drill$/m);
    at.send('--mod\t');
    await at.waitFor(/prep drill --mode/);
    at.send(' du\t');
    await at.waitFor(/prep drill --mode +due/);
  });
});
