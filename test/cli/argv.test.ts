import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { commands } from '../../src/cli/program.js';
import { drillWords } from '../support/drilling.js';
import { makeHome, removeHome } from '../support/home.js';
import { packFolder } from '../support/kinds-pack.js';
import { type Circumstances, type Ran, run } from '../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

/** Runs a command line; no run may ever show a stack trace or call itself a bug. */
async function prep(words: readonly string[], more: Omit<Circumstances, 'home'> = {}): Promise<Ran> {
  const ran = await run(words, { home, ...more });
  expect(ran.stderr).not.toMatch(/^ +at |this is a bug/m);
  return ran;
}

describe('command lines that cannot be done end with 2, say why on stderr, and print nothing', () => {
  test.each([
    ['--bogus', "prep: unknown option '--bogus'\nSee: prep --help"],
    ['drill --bogus', "prep: unknown option '--bogus'\nSee: prep drill --help"],
    ['report --jsno', '(Did you mean --json?)'],
    ['dril', 'there is no command "dril"; did you mean "drill"?'],
    ['help dril', 'there is no command "dril"; did you mean "drill"?'],
    ['drill nosuch', 'there is no area, pack or question "nosuch"\nAreas: '],
    ['drill datta', 'did you mean "data"?'],
    ['drill data/nosuch', 'there is no area, pack or question "data/nosuch"'],
    ['drill ./missing.yaml', './missing.yaml cannot be read: there is no such file'],
    ['drill ./missing.yaml:12', './missing.yaml:12 cannot be read: there is no such file'],
    [
      'drill --mode plam',
      '--mode takes one of plan, due, weak, new, missed, all, not "plam"; did you mean "plan"?',
    ],
    ['drill --kind chioce', 'did you mean "choice"?'],
    ['drill --level middle', '--level takes one of junior, mid, senior, not "middle"'],
    ['drill --skill luck', '--skill takes one of'],
    ['drill --topic nosuch', 'no question has the topic "nosuch"\nThere are: '],
    ['drill --count -1', '--count takes a whole number from 0 to 100000, not "-1"\nSee: prep drill --help'],
    ['drill --count 1.5', 'not "1.5"'],
    ['drill --count 1e3', 'not "1e3"'],
    ['drill --count', "option '-n, --count <number>' argument missing"],
    ['drill --minutes 0', '--minutes takes a number from 0.1 to 1440'],
    ['drill --seed x', '--seed takes a whole number'],
    ['drill --resume', 'there is no drill to go on with\nStart one with: prep drill'],
    ['report nosuch', 'there is no area "nosuch"\nAreas: '],
    ['report data security', "too many arguments for 'report'"],
    ['lint missing.yaml', '"missing.yaml" matches no file'],
    ['lint no-such-*.yaml', '"no-such-*.yaml" matches no file'],
    ['lint --format xml', '--format takes one of'],
    ['lint --fail-on never', '--fail-on takes one of error, warn, info, not "never"'],
    ['--packs /no/such/folder drill', 'the folder of packs "/no/such/folder" does not exist'],
    ['--now yesterday report', '--now takes a time such as 2026-12-10T10:00:00Z, not "yesterday"'],
    ['--color maybe report', '--color takes one of auto, always, never, not "maybe"'],
    ['-q report nosuch', 'there is no area "nosuch"'],
  ])('prep %s', async (line, told) => {
    const { status, stdout, stderr } = await prep(line.split(' '));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/^prep: .*[^\n]\n$/s);
  });

  test('what somebody typed cannot act on the terminal', async () => {
    for (const words of [
      ['drill', '\u001b[31mred'],
      ['--\u001b]0;x\u0007'],
      ['\u001b[2Jdrill'],
      ['help', '\u009b1m'],
    ]) {
      const { status, stderr } = await prep(words);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });
});

describe('help', () => {
  const helps = [['--help'], ['help'], [], ...commands.map(({ name }) => [name, '--help'])];

  test.each(helps.map((words) => [words.join(' ') || 'nothing', words] as const))(
    'prep %s',
    async (_, words) => {
      const { status, stdout, stderr } = await prep(words, { columns: 80 });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const lines = stdout.trimEnd().split('\n');
      expect(lines[0]).toMatch(/^Usage: prep/);
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    },
  );

  test('drill, report, lint and plan come first, and all others under "More"', async () => {
    const { stdout } = await prep(['--help']);
    const [, main = '', more = ''] = stdout.split(/^(?:Commands|More):$/m);
    const namedIn = (text: string) => [...text.matchAll(/^ {2}([a-z]+) [[<]/gm)].map((match) => match[1]);
    expect(namedIn(main)).toEqual(['drill', 'report', 'lint', 'plan']);
    expect([...namedIn(main), ...namedIn(more)]).toEqual(commands.map(({ name }) => name));
  });

  test('--version says the version and nothing else', async () => {
    expect((await prep(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the database', () => {
  test.each([
    ['garbage', 'this is a text that somebody has given as a database', 'is not an SQLite database'],
    ['nothing', '', 'is damaged (it is empty)'],
  ])('a file of %s is left alone', async (_, content, told) => {
    const path = join(home, 'odd.db');
    for (const words of [['report'], drillWords([], home)]) {
      writeFileSync(path, content);
      const { status, stdout, stderr } = await prep(['--db', path, ...words]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(told);
      expect(stderr).toContain('--db');
    }
  });

  test('a folder, and a place that cannot hold a file', async () => {
    expect((await prep(['--db', home, 'report'])).stderr).toContain('not a regular file');
    const { status, stdout } = await prep(['--db', '/dev/null/history.db', ...drillWords([], home)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test(':memory: keeps nothing and says so', async () => {
    const { status, stdout } = await prep([...drillWords(['kinds/statement'], home), '--db', ':memory:'], {
      input: '2\n',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing of this drill is kept');
    expect(stdout).not.toMatch(/saved/i);
  });

  test('an empty PREP_DB and empty or relative XDG folders count as unset', async () => {
    const env = { PREP_DB: '', XDG_DATA_HOME: 'relative', XDG_CONFIG_HOME: '' };
    expect((await prep(drillWords(['kinds/statement'], home), { env, input: '2\n' })).status).toBe(0);
    const here = { PREP_DB: join(home, '.local', 'share', 'prep', 'history.db') };
    const { stdout } = await prep(['report', '--json'], { env: here });
    expect(JSON.parse(stdout)).toMatchObject({ totals: { reviews: 1 } });
  });
});

describe('packs', () => {
  const broken =
    'pack: broken\ntitle: Broken\narea: data\nversion: 1\nquestions:\n  - id: a\n    kind: choise\n';

  test('a broken one is left out with one line, and is an error as the target', async () => {
    const packs = packFolder(home, { 'broken.yaml': broken });
    const all = drillWords(['kinds/statement'], home);
    const { status, stdout, stderr } = await prep(all, { input: '2\n' });
    expect(status).toBe(0);
    expect(stdout).toContain('[+] Correct.');
    expect(stderr).toMatch(/^prep: left out .*broken\.yaml: \d+ errors?; see: prep lint .*broken\.yaml\n$/);
    const target = await prep(['drill', '--no-shipped', join(packs, 'broken.yaml')]);
    expect({ status: target.status, stdout: target.stdout }).toEqual({ status: 2, stdout: '' });
    expect(target.stderr).toContain('cannot be asked, since');
    expect((await prep([...all, '-q'], { input: '2\n' })).stderr).toBe('');
  });

  test('PREP_PACKS is a list of folders; --no-shipped leaves only what is named', async () => {
    const packs = packFolder(home, {
      'empty.yaml': 'pack: empty\ntitle: E\narea: data\nversion: 1\nquestions: []\n',
    });
    const { status, stderr } = await prep(['drill', '--no-shipped'], { env: { PREP_PACKS: packs } });
    expect(status).toBe(2);
    expect(stderr).toContain('no question fits what you asked for');
  });
});

describe('the clock and colours', () => {
  test('PREP_NOW and --now set the day; the flag wins', async () => {
    const env = { PREP_NOW: '2027-03-01T10:00:00Z' };
    expect(JSON.parse((await prep(['report', '--json'], { env })).stdout)).toMatchObject({
      generatedAt: expect.stringContaining('2027-03-01'),
    });
    const flag = await prep(['--now', '2027-04-01', 'report', '--json'], { env });
    expect(JSON.parse(flag.stdout)).toMatchObject({ generatedAt: expect.stringContaining('2027-04-01') });
  });

  test.each([
    ['a pipe', [], {}, undefined, false],
    ['a terminal', [], {}, 80, true],
    ['NO_COLOR', [], { NO_COLOR: '1' }, 80, false],
    ['an empty NO_COLOR', [], { NO_COLOR: '' }, 80, true],
    ['TERM=dumb', [], { TERM: 'dumb' }, 80, false],
    ['FORCE_COLOR in a pipe', [], { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR before NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0 on a terminal', [], { FORCE_COLOR: '0' }, 80, false],
    ['--color always before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, undefined, true],
    ['--color never before FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '1' }, 80, false],
  ] as const)('%s', async (_, words, env, columns, coloured) => {
    const more = columns === undefined ? { env } : { env, columns };
    const { stdout } = await prep(['report', '--demo', ...words], more);
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});
