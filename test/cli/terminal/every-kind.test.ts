import { describe, expect, test } from '@jest/globals';
import { numberOf, pointedAt, Stage } from '../../support/drilling.js';
import { answersOf } from '../../support/reviews.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

/** What somebody presses to answer a question of each kind, and how the result is told. */
const answers: Readonly<Record<string, (at: TerminalSession) => Promise<void>>> = {
  async choice(at) {
    const lines = await at.waitFor('A hash table');
    const down = Number(numberOf(lines, 'A hash table')) - 1;
    at.press(...Array.from({ length: down }, () => key.down));
    await at.waitFor(/^> \d\. A hash table/m);
    at.press(key.enter);
    await at.waitFor('Saved as correct.');
  },
  async multi(at) {
    const lines = await at.waitFor('DELETE');
    at.press(numberOf(lines, 'PUT'));
    await at.waitFor(/\[x\] \d\. PUT/);
    at.press(numberOf(lines, 'POST'), numberOf(lines, 'DELETE'));
    await at.waitFor(/\[x\] \d\. POST/);
    at.press(numberOf(lines, 'POST'));
    await at.waitFor(/\[ \] \d\. POST/);
    at.press(key.enter);
    await at.waitFor('Saved as correct.');
  },
  async boolean(at) {
    await at.waitFor('2. False');
    at.press('1');
    await at.waitFor('Saved as wrong.');
    await at.waitFor('Why not: The standard forbids it.');
  },
  async text(at) {
    await at.waitFor('Answer:');
    at.press('idempotnt', key.enter);
    await at.waitFor(/Forgiven: read as\s+"idempotent"/);
  },
  async number(at) {
    await at.waitFor('Answer in ms:');
    at.press('0.03 s', key.enter);
    await at.waitFor('Saved as correct.');
  },
  async order(at) {
    const lines = await at.waitFor('SYN-ACK');
    at.press(numberOf(lines, 'Data'));
    await at.waitFor(/\[1\] \d\. Data/);
    at.press(key.backspace, ...['SYN', 'SYN-ACK', 'ACK', 'Data'].map((item) => numberOf(lines, item)));
    await at.waitFor(/\[4\] \d\. Data/);
    at.press(key.enter);
    await at.waitFor('Saved as correct.');
  },
  async match(at) {
    const lines = await at.waitFor('What belongs to:');
    const status: Record<string, string> = { Created: '201', 'Not found': '404', Teapot: '418' };
    for (let left = 3; left > 0; left -= 1) {
      const asked = /belongs to: (.+)$/m.exec(at.lines().join('\n'))?.[1] ?? '';
      at.press(numberOf(lines, status[asked] ?? ''));
      await at.waitFor(`${asked} -> ${status[asked]}`);
    }
    await at.waitFor('All are paired.');
    at.press(key.enter);
    await at.waitFor('Saved as correct.');
  },
  async open(at) {
    await at.waitFor('Say your answer aloud');
    at.press(key.enter);
    const lines = await at.waitFor('[ ] 3. Gives a result');
    at.press(numberOf(lines, 'Names the situation'), key.down, key.space, key.enter);
    await at.waitFor('Saved as partly right (67 %).');
  },
};

/** The kinds of the questions so far, by the word that each prompt holds. */
function kindsAsked(at: TerminalSession): readonly string[] {
  return [
    ...at
      .everything()
      .join('\n')
      .matchAll(/\((\w+)\s+question\)/g),
  ].map((match) => match[1] ?? '');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
])('a drill on $columns x $rows', (size) => {
  test('asks every kind by keys and ends with the sum', async () => {
    const at = stage.drill([], { size });
    for (let n = 1; n <= 8; n += 1) {
      await at.until(
        () => kindsAsked(at).length === n,
        () => `no question ${n}`,
      );
      await answers[kindsAsked(at).at(-1) ?? '']?.(at);
      await at.waitFor('Enter goes on');
      expect(pointedAt(at.lines())).toEqual([]);
      at.press(key.enter);
    }
    expect(new Set(kindsAsked(at))).toEqual(new Set(Object.keys(answers)));
    expect(await at.exit).toEqual({ status: 0, signal: 0 });
    expect(at.everything().join(' ')).toMatch(/Done: 8 answers, 6 fully right/);
    expect(at.cursorHidden).toBe(false);
    expect(at.raw).not.toMatch(/undefined|NaN|\[object/);
    expect(await answersOf(stage.home)).toHaveLength(8);
  });
});

test('a question is in view with one pointer even on 20 x 10', async () => {
  const at = stage.drill(['kinds/one'], { size: { columns: 20, rows: 10 } });
  const lines = await at.waitFor('1-4;');
  expect(lines.join(' ')).toContain('Which structure finds a key in constant time on average?');
  expect(pointedAt(lines)).toHaveLength(1);
  at.press(key.up);
  expect(pointedAt(await at.waitFor(/^> 4\. /m))).toHaveLength(1);
});
