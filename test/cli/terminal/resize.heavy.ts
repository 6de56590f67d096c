import { expect, test } from '@jest/globals';
import { pointedAt, Stage } from '../../support/drilling.js';
import { packFolder } from '../../support/kinds-pack.js';
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

/** Wide signs, joined ones, those that add to others, and two scripts that run from right to left. */
const signsPack = `format: 1
pack: signs
title: Signs
area: data
version: 1
questions:
  - id: one
    kind: choice
    level: mid
    topic: choosing
    skills: [technologies]
    prompt: 哪一种数据结构平均能在常数时间内找到一个键？ איזה מבנה נתונים מהיר 👩‍👩‍👧?
    options:
      - {text: 哈希表把键均匀地分散到许多桶里所以查找很快而且简单, correct: true}
      - {text: ${'👩‍👩‍👧'.repeat(8)} of 🏳️‍🌈 and 🇩🇪🇫🇷, why: No.}
      - {text: רשימה מקושרת נסרקת מההתחלה ועד הסוף שלה, why: No.}
      - {text: قائمة مرتبة تستغرق وقتا لوغاريتميا في البحث, why: No.}
      - {text: "e\\u0301\\u0301\\u0301 क्षि ไม่มี 한국어 데이터베이스", why: No.}
`;

test('signs of any script leave one pointer and no debris, even where a terminal draws them wider', async () => {
  const packs = packFolder(stage.home, { 'signs.yaml': signsPack });
  const words = ['drill', '--no-shipped', '--packs', packs, '--mode', 'all', '--seed', '7'];
  const at = stage.start(words, { size: { columns: 80, rows: 24 } });
  await at.waitFor(/> 1\.[^]*quit *$/);
  for (const size of [
    [20, 10],
    [40, 12],
    [300, 80],
  ] as const) {
    const whole = (pointed: string) => (lines: readonly string[]) => {
      expect(lines.join('')).toContain('哪一种数据结构平均能');
      expect(pointedAt(lines).map((line) => line.slice(0, 4))).toEqual([pointed]);
      const numbers = lines.flatMap((line) => /^[> ] (\d)\. /.exec(line)?.[1] ?? []);
      expect(numbers).toEqual([...new Set(numbers)]);
      expect(lines.filter((line) => line.startsWith('1-5'))).toEqual([lines.at(-1)]);
    };
    await resized(at, size, whole('> 1.'));
    for (const number of [2, 3, 4, 5]) {
      await at.press(key.down);
      await at.waitFor(new RegExp(`^> ${number}\\. `, 'm'));
    }
    await at.settled(whole('> 5.'));
    await at.press(key.down);
    await at.waitFor(/^> 1\. /m);
  }
});
