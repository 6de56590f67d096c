import { expect, test } from '@jest/globals';
import { pointedAt, Stage } from '../../support/drilling.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

/** How often a text stands on the visible screen, line breaks aside. */
function times(at: TerminalSession, text: string): number {
  return at.lines().join(' ').replace(/\s+/g, ' ').split(text).length - 1;
}

/** Resizes, and waits until the page is written again and its last words are there. */
async function resizeTo(
  at: TerminalSession,
  [columns, rows]: readonly [number, number],
  last: RegExp,
): Promise<void> {
  const before = at.raw.length;
  at.resize({ columns, rows });
  const drawn = () => at.raw.slice(before).includes('\u001b[2J') && last.test(at.lines().join('\n'));
  await at.until(drawn, () => `not drawn again:\n${at.lines().join('\n')}`);
}

test('a menu is drawn anew at every width, with one pointer and no debris', async () => {
  const at = stage.drill(['kinds/one']);
  await at.waitFor('> 1.');
  at.press(key.down);
  await at.waitFor('> 2.');
  for (const [columns, rows] of [
    [40, 12],
    [120, 30],
    [25, 24],
    [80, 10],
    [300, 80],
    [80, 24],
  ] as const) {
    await resizeTo(at, [columns, rows], /^> 2\.[^]*1-4/m);
    expect(pointedAt(at.lines()).map((line) => line.slice(0, 4))).toEqual(['> 2.']);
    expect(times(at, 'Which structure finds a key in constant time on average?')).toBe(1);
    expect(times(at, 'None of these')).toBe(1);
  }
  at.press('h');
  await at.waitFor('Hint: Think of buckets.');
  await resizeTo(at, [50, 20], /^> 2\./m);
  expect(times(at, 'Hint: Think of buckets.')).toBe(1);
});

test('a window dragged about ends in one clean drawing', async () => {
  const at = stage.drill(['kinds/several']);
  await at.waitFor('> [ ] 1.');
  at.press('2');
  await at.waitFor('> [x] 2.');
  for (let columns = 79; columns > 30; columns -= 3) at.resize({ columns, rows: 24 });
  await resizeTo(at, [70, 24], /^> \[x\] 2\./m);
  expect(pointedAt(at.lines())).toHaveLength(1);
  expect(times(at, 'Which methods are idempotent?')).toBe(1);
});

test('what is typed stays when the width changes, and can be gone on with', async () => {
  const at = stage.drill(['kinds/word']);
  await at.waitFor('Answer:');
  at.press('idem');
  await at.waitFor('Answer: idem');
  await resizeTo(at, [44, 14], /Answer: idem$/);
  at.press('potent', key.enter);
  await at.waitFor('Answer: idempotent');
  await at.waitFor('Saved as correct.');
  await resizeTo(at, [80, 24], /Enter goes on/);
  expect(times(at, 'Saved as correct.')).toBe(1);
  expect(times(at, 'What is an operation called')).toBe(1);
});

test('a long answer with wide characters wraps and is kept whole', async () => {
  const at = stage.drill(['kinds/story'], { size: { columns: 40, rows: 24 } });
  await at.waitFor('Answer:');
  const answer = '数据库索引很重要，因为它让查找变快。我们用了 B 树，并且测量了结果 👩‍👩‍👧 before and after';
  at.press(answer);
  await at.waitFor('after');
  at.press(key.enter);
  await at.waitFor(/^2: *$/m);
  at.press('.', key.enter);
  await at.waitFor('Which of these points did you make?');
  await at.waitFor('> [ ] 1.');
  expect(at.lines().join('').replace(/\s+/g, '')).toContain(
    '数据库索引很重要，因为它让查找变快。我们用了B树',
  );
  expect(pointedAt(at.lines())).toHaveLength(1);
});
