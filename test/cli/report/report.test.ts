import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { drillWords } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { aReview, aSession, newId, noon, opened, openedBoth, tamper } from '../../history/fixtures.js';
import { type Circumstances, type Ran, run } from '../../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

function prep(words: readonly string[], more: Omit<Circumstances, 'home'> = {}): Promise<Ran> {
  return run(words, { home, ...more });
}

/** Only the packs that the drill asks from. */
function packs(): readonly string[] {
  return drillWords([], home).slice(1, 4);
}

async function answered(): Promise<void> {
  await prep(drillWords(['kinds/statement'], home), { input: '2\n' });
  await prep(drillWords(['kinds/word'], home), { input: 'idempotent\n' });
}

describe('a report goes', () => {
  test('into a file, which is named on stderr', async () => {
    const file = join(home, 'report.html');
    const { status, stdout, stderr } = await prep(['report', '--demo', '--html', file]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(`The report is in ${file}; open it in a browser.`);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[\s\S]*Interview: [\s\S]*<\/html>\n$/);
  });

  test('to stdout as a page, a table or a document', async () => {
    const outputs = [['--html', '-'], ['--csv'], ['--json']];
    const shown = await Promise.all(outputs.map((words) => prep(['report', '--demo', '-q', ...words])));
    expect(shown.map(({ stdout }) => stdout.slice(0, 9))).toEqual(['<!doctype', 'area,titl', '{\n  "vers']);
    expect(shown.map(({ status, stderr }) => `${status}${stderr}`)).toEqual(['0', '0', '0']);
    expect(existsSync('-')).toBe(false);
  });

  test.each([
    [['--json', '--csv'], 'choose one of --csv and --json'],
    [['--html', 'x.html', '--json'], 'choose one of --html and --json'],
    [['--html', ''], '--html takes the name of a file, or - for stdout'],
    [['--since', 'yore'], '--since: "yore" is no time; write 30d, 2w, 3m or '],
    [['--since', '2026-12-24'], '2026-12-24 is still to come'],
    [['nosuch', '--csv'], 'there is no area "nosuch"'],
  ])('nowhere with %j', async (words, reason) => {
    const { status, stdout, stderr } = await prep(['report', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  test('not over a folder', async () => {
    mkdirSync(join(home, 'report.html'));
    const { status, stderr } = await prep(['report', '--demo', '-q', '--html', join(home, 'report.html')]);
    expect(status).toBe(2);
    expect(stderr).toContain('it is a folder or a device; name a file, or - for stdout');
  });
});

describe('a report shows', () => {
  test('the interview of the plan, and its weights', async () => {
    await answered();
    const planned = await prep(['plan', '--interview', '2026-12-03', '--weight', 'data=3']);
    expect(planned).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = await prep(['report']);
    expect(stdout).toMatch(/^Interview: Thursday 2026-12-03, in 10 days\.\nReadiness now: \d+ %\./);
    const document: unknown = JSON.parse((await prep(['report', '--json'])).stdout);
    expect(document).toMatchObject({
      interview: { date: '2026-12-03', daysLeft: 10, minutes: 20 },
      areas: expect.arrayContaining([expect.objectContaining({ area: 'data', weight: 3 })]),
    });
  });

  test('one area, a time, and the questions with those that were flagged', async () => {
    await answered();
    await prep([...drillWords(['kinds/statement'], home), '--jsonl'], {
      input: '{"type":"flag","note":"odd wording"}\n{"type":"quit"}\n',
    });
    expect((await prep(['report', 'data', ...packs()])).stdout).toContain(
      'Questions answered, least likely known first',
    );
    expect((await prep(['report', '--since', '1w'])).stdout).toMatch(
      /^2026-11-17 to 2026-11-23, 7 days: before -> now\n/,
    );
    const { stdout } = await prep(['report', '--items', ...packs()]);
    expect(stdout).toContain('2 questions have fewer than 30 answers');
    expect(stdout).toContain('kinds/statement (2026-11-20): odd wording');
  });

  test('small curves only where the locale and the terminal have such signs', async () => {
    const shown = async (env: Record<string, string>) =>
      (await prep(['report', 'security', '--demo', '-q'], { env })).stdout;
    expect(await shown({ LANG: 'de_DE.UTF-8' })).toMatch(/[▁-█]/);
    for (const env of [{ LANG: 'C' }, { LC_ALL: 'C' }, { TERM: 'dumb' }, { ACCESSIBLE: '1' }]) {
      const plain = await shown(env);
      expect([...plain].every((sign) => sign.charCodeAt(0) < 128)).toBe(true);
      expect(plain).toMatch(/rising|falling|steady/);
    }
  });

  test('what each figure is, with --explain', async () => {
    expect((await prep(['report', '--demo', '--explain', '-q'])).stdout).toContain(
      'It is not the chance of being',
    );
  });
});

test('a report writes nothing: the history stays as it is, byte by byte', async () => {
  await answered();
  const file = join(home, 'history.db');
  const before = { text: readFileSync(file), at: statSync(file).mtimeMs };
  for (const words of [[], ['--items'], ['--json'], ['--since', '2w'], ['--html', '-']])
    await prep(['report', ...words]);
  expect({ text: readFileSync(file), at: statSync(file).mtimeMs }).toEqual(before);
});

describe('a long history', () => {
  const file = () => join(home, 'history.db');

  /** Long enough that what is known is kept summed up. */
  async function filled(): Promise<void> {
    const { history, connection } = await openedBoth(file());
    const session = aSession({ id: newId(noon - 9e7) });
    history.startSession(session);
    const reviews = Array.from({ length: 520 }, (_, place) =>
      aReview(session.id, { at: noon - 9e7 + place * 60_000, score: place % 3 === 0 ? 0 : 1 }),
    );
    // At once: the disk is not waited for after each answer.
    connection.write(() => reviews.forEach((review) => history.record(review)));
    history.close();
  }

  async function through(): Promise<number | undefined> {
    const history = await opened(file());
    const kept = history.summaries.find('log')?.through;
    history.close();
    return kept;
  }

  test('is summed up by the first report, anew where that was damaged or where it is asked for', async () => {
    await filled();
    const first = await prep(['report', '--json']);
    expect(JSON.parse(first.stdout)).toMatchObject({ totals: { reviews: 520, sessions: 1 } });
    expect(await through()).toBe(420);
    expect(await prep(['report', '--json'])).toEqual(first);
    tamper(file(), `UPDATE summaries SET content = replace(content, '520', '521'), through = 400`);
    expect(await through()).toBeUndefined();
    expect(await prep(['report', '--json'])).toEqual(first);
    expect(await through()).toBe(420);
    tamper(file(), 'DELETE FROM summaries');
    const rebuilt = await prep(['report', '--json', '--rebuild']);
    expect(rebuilt).toEqual({ ...first, stderr: 'Summed up 520 answers anew.\n' });
    expect(await through()).toBe(420);
  });

  test('that nobody can write is reported all the same', async () => {
    await filled();
    chmodSync(file(), 0o400);
    const { status, stdout } = await prep(['report', '--json']);
    expect({ status, reviews: Object(JSON.parse(stdout)).totals.reviews }).toEqual({
      status: 0,
      reviews: 520,
    });
    if (process.getuid?.() !== 0) expect(await through()).toBeUndefined();
  });
});

test('a report makes no history where there is none', async () => {
  expect((await prep(['report'])).status).toBe(0);
  expect(existsSync(join(home, 'history.db'))).toBe(false);
});
