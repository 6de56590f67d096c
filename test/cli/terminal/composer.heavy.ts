import { describe, expect, test } from '@jest/globals';
import { Stage } from '../../support/drilling.js';
import { historyOf } from '../../support/reviews.js';
import { key, type TerminalSession } from '../../support/terminal.js';

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

/** A question that is answered by a text, up to where nothing is written yet. */
async function asked(id: string, ...words: readonly string[]): Promise<TerminalSession> {
  const at = stage.drillEvery([`kinds/${id}`, ...words]);
  await at.waitFor(/^(?:1|Answer): *$[^]*:q(?:uit)?(?:\n|$)/m);
  await at.until(
    () => at.marksPastes,
    () => 'no paste would be marked',
  );
  return at;
}

describe('a paste', () => {
  test('arrives complete and in order, tabs and all, and the cursor behind it', async () => {
    const at = await asked('program');
    at.paste(program);
    await at.settled((lines) => {
      expect(lines).toContain('1: export function largest(numbers) {');
      expect(lines).toContain('7: }');
    });
    await at.press(key.enter, '.', key.enter);
    await at.waitFor('[+] Correct.');
    await at.settled(() => expect(at.marksPastes).toBe(false));
    expect(await responses()).toEqual([program]);
  });

  test('from a terminal that does not mark it is one text too', async () => {
    const at = await asked('query');
    at.send('select city from shop;\rselect 2;\r:quit\r\tselect city from shop group by city\r');
    await at.waitFor('4:     select city');
    await at.press(' having count(*) > 1;', key.enter);
    await at.waitFor('Enter goes on');
    expect(await responses()).toEqual([
      'select city from shop;\nselect 2;\n:quit\n\tselect city from shop group by city\n having count(*) > 1;',
    ]);
  });

  test('of many lines scrolls within the screen, and leaves no debris', async () => {
    const at = await asked('story');
    const lines = Array.from(
      { length: 400 },
      (_, n) => `Line ${n + 1} tells what was done, and then a little more.`,
    );
    at.paste(lines.join('\n'));
    const end = (shown: readonly string[]) => {
      expect(shown.join('\n')).toMatch(
        / {2}\.\.\.\n(?: {8}Line 3\d\d .*\n)+ {8}Line 400 .*\n\n?Enter begins/,
      );
      expect(shown.join('\n').match(/Enter begins/g)).toHaveLength(1);
      expect(shown.join('\n')).toContain('Tell of a time when a release went wrong.');
    };
    await at.settled(end);
    await at.press(key.up, key.up, key.up, key.home, '[', key.end, ']');
    await at.settled((shown) => expect(shown.join('\n')).toMatch(/\[Line 397 .*\]$/m));
    expect(at.everything().filter((line) => line.includes('Line 397'))).toHaveLength(1);
    await at.press(key.down, key.down, key.down, key.end, key.enter, '.', key.enter);
    await at.waitFor('> [ ] 1.');
    await at.press(key.enter);
    await at.waitFor(/Enter shows \d+ more lines/);
    expect(await responses()).toEqual([
      lines.map((line, index) => (index === 396 ? `[${line}]` : line)).join('\n'),
    ]);
  });
});

test('every line can be gone back to, split, joined and changed', async () => {
  const at = await asked('query');
  await at.press('select city from', key.enter, 'shops group by city', key.enter, 'having count(*) > 1;');
  await at.waitFor(/^3: having count/m);
  await at.press(key.up, key.home, key.backspace, ' ');
  await at.waitFor(/^1: select city from shops group by city$/m);
  await at.press(...Array.from({ length: 5 }, () => key.right), key.backspace, '  ');
  await at.waitFor('from shop   group by city');
  await at.press(key.left, key.left, key.enter);
  await at.settled((lines) => {
    expect(lines).toContain('1: select city from shop');
    expect(lines).toContain('2:    group by city');
  });
  expect(at.lines()[at.cursor.line]).toBe('2:    group by city');
  expect(at.cursor.column).toBe(3);
  await at.press(key.down, key.end, key.enter);
  await at.waitFor('[+] Correct.');
  expect(await responses()).toEqual(['select city from shop\n   group by city\nhaving count(*) > 1;']);
});

describe('what is half written stays', () => {
  const draft = ['first', '\tsecond'];

  async function half(at: TerminalSession): Promise<void> {
    await at.press(draft.join('\r'));
    await at.waitFor(/^1: first\n2: {5}second$/m);
  }

  async function finish(at: TerminalSession): Promise<void> {
    await at.press(' line', key.enter, '.', key.enter);
    await at.waitFor('Why not');
    expect(await responses()).toEqual(['first\n\tsecond line']);
  }

  test('through a hint', async () => {
    const at = await asked('program');
    await half(at);
    await at.press(key.enter, ':hint', key.enter);
    await at.waitFor(/Hint: Begin with the first one\.\n\n1: first\n2: {5}second\n[^]*:quit/);
    await finish(at);
  });

  test('through another size', async () => {
    const at = await asked('program');
    await half(at);
    at.resize({ columns: 44, rows: 14 });
    await at.settled((lines) => expect(lines.join('\n')).toMatch(/1: first\n2: {5}second\n/));
    at.resize({ columns: 90, rows: 30 });
    await at.settled((lines) => {
      expect(lines.join('\n')).toMatch(/1: first\n2: {5}second\n/);
      expect(lines.filter((line) => line.includes('first'))).toHaveLength(1);
    });
    await finish(at);
  });

  test('through an editor that fails', async () => {
    const at = stage.drillEvery(['kinds/program'], { env: { EDITOR: 'printf half > "$1"; exit 3; :' } });
    await at.waitFor(/^1: *$[^]*:quit/m);
    await at.press('e', key.enter);
    await at.waitFor(/Nothing is graded[^]*^1: *$[^]*:quit/m);
    await at.press(key.up);
    await at.waitFor(/^1: export function largest/m);
  });
});

test('another try begins with what was written, by the up arrow', async () => {
  const at = await asked('program');
  await at.press(key.up);
  await at.waitFor('1: export function largest(numbers) {');
  await at.press(key.enter, '.', key.enter);
  await at.waitFor('r try again');
  await at.settled((lines) =>
    expect(lines.join('\n')).toMatch(/Why not:\n {2}- of several: expected 9, got null/),
  );
  await at.press('r');
  await at.waitFor(/^1: *$[^]*:quit/m);
  await at.press(key.up);
  await at.waitFor(/^1: export function largest\(numbers\) \{\n2: \}$/m);
});
