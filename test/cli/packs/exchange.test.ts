import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deckOf } from '../../exchange/apkg/decks.js';
import { homeEnvironment, makeHome, removeHome } from '../../support/home.js';
import { everyKindPack, kindsPack, packFolder } from '../../support/kinds-pack.js';
import { type Circumstances, type Ran, run } from '../../support/run.js';

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'prep.js');
let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const at = (name: string) => join(home, name);
const own = () => join(home, 'config', 'prep', 'packs');

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

/** `prep packs`, in this process. */
function packs(words: readonly string[], more: Omit<Circumstances, 'home'> = {}): Promise<Ran> {
  return run(['packs', ...words], { home, ...more });
}

/** Over the pack of every kind, and over that alone. */
function exported(...words: readonly string[]): Promise<Ran> {
  const folder = packFolder(home, { 'kinds.yaml': everyKindPack });
  return packs(['export', 'kinds', '--no-shipped', '--packs', folder, ...words]);
}

const cards = 'Question,Answer\nPort of HTTPS?,443\n,lost\n';

describe('import', () => {
  test('says what was taken, what was not, what lint finds and what comes next; the pack drills', async () => {
    const { status, stdout, stderr } = await packs([
      'import',
      file('my cards.csv', cards),
      '--area',
      'web-api',
    ]);
    const path = join(own(), 'my-cards.yaml');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(
      [
        `Imported 1 question from ${at('my cards.csv')} as the pack "my-cards":`,
        `  ${path}`,
        '',
        'Left out, 1 question:',
        '  line 3: "lost": it has no question',
        '',
        'Lint: 2 warnings in 1 file',
        '  warning explain/missing: at line 9',
        '  warning refs/missing: at line 9',
        '',
        'Drill it with: prep drill my-cards',
        `Check it with: prep lint ${path}`,
        '',
      ].join('\n'),
    );
    expect(readFileSync(path, 'utf8')).toMatch(
      /^# yaml-language-server: .*\nformat: 1\npack: my-cards\n(?:.*\n)?area: web-api\n/m,
    );
    expect(statSync(own()).mode & 0o777).toBe(0o700);

    const environment = homeEnvironment(home);
    const drill = spawnSync(process.execPath, [program, 'drill', 'my-cards'], {
      env: environment,
      input: '443\n',
      encoding: 'utf8',
    });
    expect(drill).toMatchObject({ status: 0, stderr: '' });
    expect(drill.stdout).toContain('Saved as correct.');
  });

  test('the same file again changes nothing; another one of that name is refused', async () => {
    const source = file('cards.csv', cards.replace(',lost\n', ''));
    expect((await packs(['import', source])).status).toBe(0);
    const path = join(own(), 'cards.yaml');
    const before = readFileSync(path, 'utf8');
    const again = await packs(['import', source]);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('cards.csv is there already, unchanged, as the pack "cards"');
    file('cards.csv', cards.replace('443', '444'));
    const other = await packs(['import', source]);
    expect(other).toMatchObject({ status: 2, stdout: '' });
    expect(other.stderr).toContain(
      'is there already, with other content; nothing was written\nRemove it first, or name',
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('--output names the file and so the pack; a name that is taken is refused', async () => {
    const source = file('data.gift', 'Is it so? {T}');
    const taken = await packs(['import', source]);
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain('there is a pack "data" already, in ');
    expect(existsSync(own())).toBe(false);
    const named = await packs(['import', source, '--output', at('mine.yaml')]);
    expect(named.status).toBe(0);
    expect(named.stdout).toContain(`Drill it with: prep drill ${at('mine.yaml')}`);
    expect(readFileSync(at('mine.yaml'), 'utf8')).toContain('pack: mine\n');
    expect((await packs(['import', source, '--output', at('mine.txt')])).stderr).toContain(
      'a pack is a .yaml file',
    );
  });

  test('a deck of Anki, and a .txt that Anki wrote', async () => {
    const deck = file('deck.apkg', deckOf([{ fields: ['<b>Q</b>', 'A'] }]));
    expect((await packs(['import', deck])).stdout).toMatch(/^Imported 1 question /);
    const text = file('notes.txt', '#separator:tab\nQ2\tA2\n');
    expect((await packs(['import', text])).stdout).toMatch(/^Imported 1 question /);
    expect(readFileSync(join(own(), 'notes.yaml'), 'utf8')).toContain('Imported from notes.txt (TSV).');
  });

  test('a question that could not be asked is left out with the reason that lint would give', async () => {
    const { stdout, status } = await packs([
      'import',
      file('q.gift', 'Q {~a ~b}\n\nR {=a ~a}\n\nS {T}\n\nS {T}\n'),
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('  line 1: "Q": no option is marked `correct: true`\n');
    expect(stdout).toContain('  line 3: "R": this option stands here twice: "a"\n');
    expect(stdout).toContain('  line 7: "S": it is the same as at line 5\n');
  });

  test('long lists are cut, and --verbose shows them whole', async () => {
    const source = file('many.csv', `question,answer\nq,a\n${',x\n'.repeat(40)}`);
    const short = await packs(['import', source]);
    expect(short.stdout).toContain('  and 10 more; --verbose shows all\n');
    expect((await packs(['import', source, '--verbose'])).stdout).toContain(
      '  line 42: "x": it has no question\n',
    );
  });
});

describe('files that are refused end with 2, and nothing is written', () => {
  test.each<[string, () => string, string]>([
    ['none', () => at('none.gift'), 'cannot be read: there is no such file'],
    [
      'another ending',
      () => file('x.pdf', ''),
      'does not tell its format\nFiles that can be imported: .apkg, .csv, .gift',
    ],
    ['a folder', () => (mkdirSync(at('x.csv')), at('x.csv')), 'is a folder, not a file'],
    ['a pipe', () => (execFileSync('mkfifo', [at('x.csv')]), at('x.csv')), 'is a pipe, not a file'],
    [
      'a link elsewhere',
      () => (symlinkSync(file('secret', 'Q {T}'), at('x.gift')), at('x.gift')),
      'is a link to a file of another kind',
    ],
    [
      'a sparse file',
      () => (truncateSync(file('x.apkg', ''), 300 * 1024 ** 2), at('x.apkg')),
      'is larger than 256 MiB',
    ],
    ['a foreign file', () => file('x.apkg', 'PK nothing'), 'cannot be imported: it is no whole .apkg'],
    ['nothing to ask', () => file('x.gift', 'Q {~a ~b}'), 'no question of '],
  ])('%s', async (_, make, told) => {
    const { status, stdout, stderr } = await packs(['import', make()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(existsSync(own())).toBe(false);
  });

  test('what a file holds cannot act on the terminal', async () => {
    const source = file('x.gift', 'A \u001b[2J {T}\n\nB \u009b1m\u202e {=a ~a}\n');
    const { stdout } = await packs(['import', source], { columns: 80 });
    expect(stdout).toContain('Imported 1 question');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('a format that cannot be read', async () => {
    const { status, stderr } = await packs(['import', file('x.md', ''), '--format', 'markdown']);
    expect(status).toBe(2);
    expect(stderr).toContain('--format takes one of apkg, csv, gift, tsv, not "markdown"');
  });
});

describe('export', () => {
  test('to stdout, with what is left out on stderr', async () => {
    const { status, stdout, stderr } = await exported('--format', 'gift');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\/\/ One question of every kind \(kinds\)\n/);
    expect(stderr).toContain(
      'Left out, 3 questions:\n  kinds/sequence: GIFT has no question of kind order\n',
    );
    const whole = await exported('--format', 'markdown');
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    expect(whole.stdout).toContain('## 10. program');
  });

  test('into a file, by its name; the same again is fine, and nothing is written over', async () => {
    const first = await exported('--output', at('kinds.apkg'));
    expect(first).toMatchObject({
      status: 0,
      stdout: `Wrote 10 questions as Anki: ${at('kinds.apkg')}\n`,
      stderr: '',
    });
    expect((await exported('--output', at('kinds.apkg'))).stdout).toMatch(/^Unchanged: 10 questions/);
    const other = await exported('--output', file('mine.md', 'mine'));
    expect(other).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(at('mine.md'), 'utf8')).toBe('mine');
    expect((await exported('--output', at('none/x.md'))).stderr).toContain('its folder does not exist');
  });

  test('a deck is no text for a terminal', async () => {
    const folder = packFolder(home, { 'kinds.yaml': kindsPack });
    const words = ['export', 'kinds', '--no-shipped', '--packs', folder, '--format', 'apkg'];
    const { status, stdout, stderr } = await packs(words, { columns: 80 });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Name a file: --output deck.apkg');
  });

  test('a pack by its file; retired questions stay behind', async () => {
    const retired = kindsPack.replace('    topic: stating\n', '    topic: stating\n    retired: true\n');
    const { status, stdout } = await packs(['export', file('own.yaml', retired), '--output', at('own.gift')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Wrote 6 questions as GIFT: /);
    expect(stdout).toContain('  kinds/statement: retired questions are left out\n');
  });

  test.each([
    [['kinds'], 'which format is to be written?'],
    [['nosuch', '--format', 'gift'], 'there is no pack "nosuch"'],
    [[], 'name a pack to export\nFor example: prep packs export data --output data.apkg'],
    [['data', '--format', 'csv'], '--format takes one of apkg, gift, markdown, not "csv"'],
  ])('%j', async (words, told) => {
    const { status, stdout, stderr } = await packs(['export', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});
