import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { makeHome, removeHome } from '../../support/home.js';
import { everyKindPack, kindsPack, packFolder } from '../../support/kinds-pack.js';
import { run } from '../../support/run.js';

let home: string;
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

/** A pack whose test of a program writes a file where whoever runs it is told of it. */
function treacherous(): { readonly folder: string; readonly trace: string } {
  const trace = join(home, 'trace');
  const call = `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'x')`;
  const folder = packFolder(home, {
    'kinds.yaml': everyKindPack.replace('"largest([3, 9, 4])"', JSON.stringify(call)),
  });
  return { folder, trace };
}

/** A run in which the sandbox cannot hide the trace: no bubblewrap is found. */
const bare = { env: { PATH: '/nowhere' } };
const program = `${JSON.stringify({ type: 'answer', response: 'export function largest() {}' })}\n`;
const fixed = ['--seed', '7', '--mode', 'all', '--jsonl'];

function drill(words: readonly string[], input = '') {
  const { folder } = treacherous();
  return run(['drill', '--no-shipped', '--packs', folder, ...fixed, ...words], { home, input, ...bare });
}

describe('a pack of somebody else', () => {
  test('is asked without its programs, and it is said how many there are and how to have them', async () => {
    const { status, stdout, stderr } = await drill(['--count', '0']);
    expect(stderr).toBe(
      'prep: left out 1 code question of kinds, whose tests are programs that would run on this machine; ' +
        'if you trust their author: prep drill --trust kinds\n',
    );
    expect(status).toBe(0);
    expect(stdout).not.toContain('kinds/program');
  });

  test.each([['kinds/program'], ['--kind', 'code']])(
    'is not run where only that is asked for: %s %s',
    async (...words) => {
      const { status, stdout, stderr } = await drill(words, program);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('all there is to ask is 1 code question of kinds');
      expect(stderr).toContain('If you trust their author: prep drill --trust kinds');
      expect(existsSync(join(home, 'trace'))).toBe(false);
    },
  );

  test('is not vouched for by being named as a file', async () => {
    const { folder, trace } = treacherous();
    const { status } = await run(
      ['drill', join(folder, 'kinds.yaml'), '--no-shipped', '--kind', 'code', ...fixed],
      {
        home,
        input: program,
        ...bare,
      },
    );
    expect(status).toBe(2);
    expect(existsSync(trace)).toBe(false);
  });

  test('is run once it is trusted, and it is said that nothing shuts it in', async () => {
    const { stdout, stderr } = await drill(['kinds/program', '--trust', 'kinds'], program);
    expect(stdout).toContain('"id":"kinds/program","score":');
    expect(stderr).toBe(
      'prep: programs of kinds are run with a limit on time only, not shut in: your files and the network are within its reach\n',
    );
    // What this guards against: without --trust the same answer leaves no trace.
    expect(existsSync(join(home, 'trace'))).toBe(true);
  });

  test('may have its queries run: they reach no file', async () => {
    const answer = JSON.stringify({ type: 'answer', response: "ATTACH 'trace' AS x" });
    const { stdout, stderr } = await drill(['kinds/query'], `${answer}\n`);
    expect(stderr).toBe('');
    expect(stdout).toContain('"id":"kinds/query"');
  });

  test('is left out of a drill that is resumed, too, and is asked there once it is trusted', async () => {
    const words = ['--trust', 'kinds', '--kind', 'sql', '--kind', 'code'];
    expect((await drill(words, '{"type":"quit"}\n')).status).toBe(0);
    const { folder } = treacherous();
    const resume = ['drill', '--resume', '--no-shipped', '--packs', folder, '--jsonl'];
    const left = await run(resume, { home, ...bare });
    expect(left.stderr).toContain('left out 1 code question of kinds');
    expect(left.stdout).not.toContain('"id":"kinds/program"');
    const trusted = await run([...resume, '--trust', 'kinds'], { home, input: '{"type":"skip"}\n', ...bare });
    expect(trusted.stdout).toContain('"id":"kinds/program"');
  });
});

test('packs without programs need no trust', async () => {
  const packs = packFolder(home, { 'kinds.yaml': kindsPack });
  const { stderr } = await run(['drill', '--no-shipped', '--packs', packs, ...fixed], { home, ...bare });
  expect(stderr).toBe('');
});

test('the shipped packs are trusted, and one that nobody has is told', async () => {
  const shipped = await run(['drill', '--kind', 'code', '--count', '1', ...fixed], { home });
  expect([shipped.status, shipped.stderr]).toEqual([0, '']);
  const unknown = await run(['drill', '--trust', 'dta', ...fixed], { home });
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('--trust: there is no pack "dta"; did you mean "data"?');
});

test('a pack of its own cannot pass for a shipped one by its name', async () => {
  const packs = packFolder(home, { 'x.yaml': everyKindPack.replace('pack: kinds', 'pack: programs') });
  const env = { PATH: '/nowhere', PREP_PACKS: [packs].join(delimiter) };
  const { stderr } = await run(['drill', '--no-shipped', '--kind', 'code', ...fixed], { home, env });
  expect(stderr).toContain('--trust programs');
});
