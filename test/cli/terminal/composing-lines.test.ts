import { describe, expect, test } from '@jest/globals';
import { Stage } from '../../support/drilling.js';
import { historyOf } from '../../support/reviews.js';
import type { TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

/** What was kept of the answers, as text. */
function responses(): Promise<readonly unknown[]> {
  return historyOf(stage.home, (history) => history.reviews().map(({ response }) => response));
}

const program = [
  'export function largest(numbers) {',
  '\tlet most = null;',
  '',
  '    for (const each of numbers)',
  '\t\tif (most === null || each > most) most = each; // 索引 👩‍👩‍👧',
  '\treturn most;',
  '}',
].join('\n');

describe('line by line, on a terminal', () => {
  async function plain(id: string): Promise<TerminalSession> {
    const at = stage.drillEvery(['--accessible', `kinds/${id}`]);
    await at.waitFor(id === 'story' ? /:quit\):$/ : /^1:$/m);
    return at;
  }

  test('a pasted program arrives complete', async () => {
    const at = await plain('program');
    at.send(`${program.replaceAll('\n', '\r')}\r.\r`);
    await at.waitFor('[+] Correct.');
    expect(await responses()).toEqual([program]);
  });

  test('a pasted query goes on behind its first semicolon', async () => {
    const at = await plain('query');
    at.send('select 1;\rselect 2;\r');
    await at.waitFor('Why not: one statement is run here, not 2');
    expect(await responses()).toEqual(['select 1;\nselect 2;']);
  });

  test('a pasted story is one answer, and is told how it ends; one line is one', async () => {
    const at = await plain('story');
    at.send('We released.\r1\rIt broke.\r');
    await at.waitFor(/Several lines: they end with a line that holds only "\."\.\n4:$/);
    at.send('.\r');
    await at.waitFor(/for none \(q quit\):$/);
    at.send('1\r');
    await at.exit;
    expect(await responses()).toEqual(['We released.\n1\nIt broke.']);
    const one = await plain('story');
    one.send('It broke.\r');
    await one.waitFor(/for none \(q quit\):$/);
  });

  test('another try is offered before the solution is shown', async () => {
    const at = await plain('query');
    at.send('select 1;\r');
    await at.waitFor(/r try again.*\n?.*quit:$/);
    expect(at.everything().join('\n')).not.toContain('Solution');
    at.send('r\r');
    await at.waitFor(/^1:$/m);
    at.send('select city from shop group by city having count(*) > 1;\r');
    await at.exit;
    expect(at.everything().join('\n')).toContain('The first try is the one that counts.');
  });
});
