// Records the picture in README from a real session in a real pseudo-terminal: npm run record
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { key, TerminalSession } from '../test/support/terminal.js';
import { type Frame, svgOf } from './terminal-svg.js';

const home = mkdtempSync(join(tmpdir(), 'prep-record-'));
const frames: Frame[] = [];
const at = new TerminalSession([], {
  home,
  size: { columns: 86, rows: 42 },
  shell: `PS1='$ '; prep() { "$NODE" "$PREP" "$@"; }; clear`,
  env: { NODE: process.execPath, PREP_NOW: '2026-11-20T18:00:00Z', FORCE_COLOR: '1' },
});

/** Keeps what the screen holds once it has come to rest. */
async function keep(seconds: number, shown: RegExp): Promise<void> {
  await at.waitFor(shown);
  await at.settled((lines) => {
    if (!shown.test(lines.join('\n'))) throw new Error(`not there: ${shown.source}`);
  });
  frames.push({ rows: at.styled(), seconds });
}

async function type(line: string): Promise<void> {
  await at.settled((lines) => {
    if (lines.at(-1)?.trimEnd() !== '$') throw new Error('no prompt of the shell');
  });
  at.send(line);
  await keep(1.2, /\$ prep/);
  at.send(key.enter);
}

try {
  await type("prep plan --interview 'in 3 weeks' --minutes 20");
  await keep(4, /\n\$$/);
  at.send(`clear${key.enter}`);
  await type('prep drill data/not-in-with-null security --seed 4 -n 2');
  await keep(4, /Question 1 of/);
  await at.press(key.down);
  await keep(1, /> 2\./);
  await at.press(key.enter);
  await keep(6, /Enter goes on/);
  await at.press(key.enter);
  await keep(4, /Question 2 of/);
  await at.press('2', key.enter);
  await keep(6, /Enter goes on/);
  await at.press(key.enter);
  await keep(4, /\n\$$/);
  at.send(`clear${key.enter}`);
  await type('prep report --demo');
  await keep(7, /\n\$$/);
  writeFileSync(join(import.meta.dirname, '..', '.github', 'session.svg'), svgOf(frames));
} finally {
  await at.dispose();
  rmSync(home, { recursive: true, force: true });
}
