import { expect, test } from '@jest/globals';
import { pointedAt, Stage } from '../../support/drilling.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

/** How often a text stands among lines, line breaks aside. */
function times(lines: readonly string[], text: string): number {
  return lines.join(' ').replace(/\s+/g, ' ').split(text).length - 1;
}

/** The lines once the terminal has another size, the page is written again, and all of it has come to rest. */
async function resized(
  at: TerminalSession,
  [columns, rows]: readonly [number, number],
  check: (lines: readonly string[]) => void,
): Promise<void> {
  const before = at.raw.length;
  at.resize({ columns, rows });
  await at.settled((lines) => {
    expect(at.raw.slice(before)).toContain('\u001b[2J');
    check(lines);
  });
}

test('a menu is drawn anew at every width, with one pointer and no debris', async () => {
  const at = stage.drill(['kinds/one']);
  await at.waitFor(/> 1\.[^]*quit/);
  await at.press(key.down);
  await at.waitFor('> 2.');
  for (const size of [
    [40, 12],
    [120, 30],
    [25, 24],
    [80, 10],
    [300, 80],
    [80, 24],
  ] as const) {
    await resized(at, size, (lines) => {
      expect(pointedAt(lines).map((line) => line.slice(0, 4))).toEqual(['> 2.']);
      expect(times(lines, 'Which structure finds a key in constant time on average?')).toBe(1);
      expect(times(lines, 'None of these')).toBe(1);
      expect(lines.at(-1)).toMatch(/q|quit$/);
    });
  }
  await at.press('h');
  await at.waitFor('Hint: Think of buckets.');
  await resized(at, [50, 20], (lines) => {
    expect(pointedAt(lines)).toHaveLength(1);
    expect(times(lines, 'Hint: Think of buckets.')).toBe(1);
  });
});

test('a window dragged about ends in one clean drawing', async () => {
  const at = stage.drill(['kinds/several']);
  await at.waitFor(/> \[ \] 1\.[^]*quit/);
  await at.press('2');
  await at.waitFor('> [x] 2.');
  for (let columns = 79; columns > 30; columns -= 3) at.resize({ columns, rows: 24 });
  await resized(at, [70, 24], (lines) => {
    expect(pointedAt(lines).map((line) => line.slice(0, 8))).toEqual(['> [x] 2.']);
    expect(times(lines, 'Which methods are idempotent?')).toBe(1);
  });
});

test('what is typed stays when the width changes, and can be gone on with', async () => {
  const at = stage.drill(['kinds/word']);
  await at.waitFor('Answer:');
  await at.press('idem');
  await at.waitFor('Answer: idem');
  await resized(at, [44, 14], (lines) => expect(lines.at(-1)).toBe('Answer: idem'));
  await at.press('potent', key.enter);
  await at.waitFor('Answer: idempotent');
  await at.waitFor('Enter goes on');
  await resized(at, [80, 24], (lines) => {
    expect(lines.at(-1)).toContain('Enter goes on');
    expect(times(lines, 'Saved as correct.')).toBe(1);
    expect(times(lines, 'What is an operation called')).toBe(1);
  });
});

test('a long answer with wide characters wraps and is kept whole', async () => {
  const at = stage.drill(['kinds/story'], { size: { columns: 40, rows: 24 } });
  await at.waitFor('Answer:');
  const answer = '数据库索引很重要，因为它让查找变快。我们用了 B 树，并且测量了结果 👩‍👩‍👧 before and after';
  await at.press(answer);
  const whole = (lines: readonly string[]) => {
    expect(lines.join('').replace(/\s+/g, '')).toContain(answer.replace(/\s+/g, ''));
    expect(times(lines, 'Answer:')).toBe(1);
  };
  await at.settled(whole);
  await resized(at, [60, 20], whole);
  await at.press(key.enter, '.', key.enter);
  await at.waitFor(/> \[ \] 1\.[^]*quit/);
  await at.settled((lines) => {
    whole(lines);
    expect(pointedAt(lines)).toHaveLength(1);
  });
});
