import { describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../support/drilling.js';
import { kindsPack, packFolder } from '../support/kinds-pack.js';
import { key, type TerminalSession } from '../support/terminal.js';
import { attacks } from './attacks.js';
import { hostileHistory } from './history.js';
import { Witness } from './witness.js';

const stage = new Stage();

/** What was written to the real terminal did nothing to another one that watches for it. */
async function expectPeace(at: TerminalSession): Promise<void> {
  const witness = new Witness(80);
  await witness.sees(at.raw);
  expect(witness.deeds).toEqual([]);
  expect(at.raw).not.toMatch(
    /[\u0080-\u009f\u202e\u2066-\u2069]|\u001b[\]P_^Xc](?!8;;(?:https?:[!-~]*)?\u0007)/,
  );
  expect(at.marksPastes).toBe(false);
}

/** What a terminal passes on of what is pasted: everything but what ends the paste. */
const pasted = Object.values(attacks)
  .join(' ')
  .replace(/[\r\n]/g, ' ')
  .slice(0, 1500);

describe('in a real terminal', () => {
  test('what is pasted as an answer, saved and shown again does nothing', async () => {
    const at = stage.drill(['kinds/story', '--count', '1']);
    await at.waitFor('Tell of a time');
    await at.prompted();
    at.paste(`begin ${pasted.replace(/[\u0000-\u001f]/g, '')} end`);
    await at.waitFor('end');
    at.send('\r');
    await at.press('.', key.enter);
    await at.waitFor('Which of these points');
    await at.press(key.enter);
    await at.waitFor('Your answer');
    await at.press('q');
    await at.exit;
    await expectPeace(at);
  });

  test('neither does a line that is typed with signs of C1, or a note', async () => {
    const at = stage.drill(['kinds/word', '--count', '1']);
    await at.waitFor('text question');
    await at.press('a\u009b2J\u202eb', key.enter);
    await at.waitFor('Not right');
    await at.press('q');
    await at.exit;
    await expectPeace(at);
  });

  test.each([
    ['the start screen', []],
    ['plan', ['plan']],
    ['answers', ['answers']],
    ['packs list', ['packs', 'list']],
    ['report', ['report', '--items']],
  ])('a history of somebody else in %s does nothing', async (_name, words) => {
    await hostileHistory(stage.home);
    const packs = packFolder(stage.home, { 'kinds.yaml': kindsPack });
    const now = ['--now', '2026-11-23T12:00:00Z'];
    const at = stage.start([...words, '--no-shipped', '--packs', packs, ...now], {
      size: { columns: 80, rows: 40 },
    });
    if (words.length === 0) {
      await at.waitFor(/Enter/);
      await at.press('q');
    }
    await at.exit;
    await expectPeace(at);
  });

  test('neither do names of files, words on the command line and findings', async () => {
    const folder = join(stage.home, 'odd');
    mkdirSync(folder);
    for (const [index, attack] of Object.values(attacks).entries()) {
      const name = attack.replace(/[/\u0000]/g, '').slice(0, 40);
      writeFileSync(join(folder, `${index}${name}.yaml`), `pack: "${attack.replace(/["\\]/g, '')}"\n`);
    }
    const title = '\u001b]0;HACKED\u0007\u009b2J';
    const calls = [
      ['lint', 'odd', '--format', 'pretty'],
      ['drill', '--no-shipped', '--packs', 'odd'],
      ['drill', `./${title}.yaml`],
      ['packs', 'show', title],
      [title],
      ['drill', `--mode=${title}`],
      ['plan', '--listing', title],
    ];
    for (const words of calls) {
      const at = stage.start(words);
      await at.exit;
      await expectPeace(at);
    }
  });
});
