import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { answerings, type Answering, readOn } from '../../support/answering.js';
import { Stage } from '../../support/drilling.js';
import { key, type Size, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();
const folder = join(import.meta.dirname, 'screens');

/** UPDATE_SCREENS=1 writes the screens anew: look at the difference before it is kept. */
const updates = process.env['UPDATE_SCREENS'] === '1';

const every = Object.keys(answerings);

/** The screens that are kept: every kind, and the one that has two columns where there is room. */
const kept: readonly (readonly [string, Size])[] = [
  ...every.map((kind) => [kind, { columns: 80, rows: 24 }] as const),
  ...every.map((kind) => [kind, { columns: 40, rows: 12 }] as const),
  ['open', { columns: 120, rows: 40 }],
];

function fileOf(kind: string, { columns, rows }: Size): string {
  return `${kind}-${columns}x${rows}.txt`;
}

/** Without what differs from run to run. */
function steady(line: string): string {
  return line.replace(/\d{4}-\d\d-\d\d/g, (day) => '-'.repeat(day.length)).replace(/left: \d+/, 'left: ###');
}

/** The screen in a frame, so that one sees what is cut off. */
function framed(title: string, lines: readonly string[], { columns, rows }: Size): string {
  const shown = Array.from({ length: rows }, (_, index) => steady(lines[index] ?? ''));
  const body = shown.map((line) => `|${line}${' '.repeat(Math.max(0, columns - stringWidth(line)))}|`);
  return [`+- ${title} ${'-'.repeat(columns - title.length - 3)}+`, ...body, `+${'-'.repeat(columns)}+`].join(
    '\n',
  );
}

/** A question as it is asked, as its result is shown, and what is between and after. */
async function screensOf(at: TerminalSession, { keys }: Answering, size: Size): Promise<string> {
  const screens: string[] = [];
  const take = async (title: string, wanted: RegExp) => {
    const lines = await at.settled((shown) => expect(shown.join('\n')).toMatch(wanted));
    screens.push(framed(title, lines, size));
  };
  await take('asked', /(?:q|quit|Answer.*:)(?:\n.*left: \d+ s)?$/);
  await keys(at, () => take('points', /3\. .*\n[^]*; q(?: quit)?$/));
  const read = (title: string) =>
    readOn(at, (left) => take(title, left === 0 ? /Enter goes on[^]*q(?:uit)?$/ : /Enter shows/));
  await read('result');
  if (at.lines().join('\n').includes('r try again') || at.lines().join('\n').includes('goes on; r')) {
    await at.press(key.enter);
    await at.waitFor('Solution:');
    await read('solution');
  }
  return `${screens.join('\n\n')}\n`;
}

test.each(kept)('%s on %o', async (kind, size) => {
  const answering = answerings[kind];
  if (answering === undefined) throw new Error(`nobody answers ${kind}`);
  const at = stage.drillEvery([`kinds/${answering.question}`], { size, env: { TZ: 'UTC' } });
  const shown = await screensOf(at, answering, size);
  const file = join(folder, fileOf(kind, size));
  if (updates) writeFileSync(file, shown);
  expect(shown).toBe(readFileSync(file, 'utf8'));
});

test('no screen is kept that nothing draws', () => {
  expect(readdirSync(folder).sort()).toEqual(kept.map(([kind, size]) => fileOf(kind, size)).sort());
});
