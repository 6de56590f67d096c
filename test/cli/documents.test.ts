import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drillWords } from '../support/drilling.js';
import { makeHome, removeHome } from '../support/home.js';
import { kindsPack, packFolder } from '../support/kinds-pack.js';
import { type Circumstances, type Ran, run } from '../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

function prep(words: readonly string[], more: Omit<Circumstances, 'home'> = {}): Promise<Ran> {
  return run(words, { home, ...more });
}

/** What a command prints as JSON, held against the schema of that name. */
function validBy(name: string): (words: readonly string[]) => Promise<unknown> {
  const schema: unknown = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(Object(schema));
  return async (words) => {
    const { status, stdout } = await prep(words);
    expect(status).toBe(0);
    const document: unknown = JSON.parse(stdout);
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    return document;
  };
}

describe('prep report', () => {
  const ofReport = validBy('report');
  const valid = (words: readonly string[]) => ofReport(['report', '--json', ...words]);

  test('--json is what its schema says: without answers, after some, for one area, for the made-up learner', async () => {
    expect(await valid([])).toMatchObject({
      version: 1,
      totals: { reviews: 0, accuracy: null },
      next: 'prep drill',
    });
    await prep(drillWords(['kinds/statement'], home), { input: '2\n' });
    await prep(drillWords(['kinds/word'], home), { input: 'idempotent\n' });
    expect(await valid([])).toMatchObject({ totals: { sessions: 2, reviews: 2 } });
    expect(await valid(['data'])).toMatchObject({ areas: [{ area: 'data', reviews: 2 }] });
    expect(await valid(['--demo'])).toMatchObject({ version: 1 });
  });

  test('without answers it says so, and what to run', async () => {
    const { status, stdout, stderr } = await prep(['report']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('You have not answered any question yet. To begin, run: prep drill\n');
  });

  test('--demo shows a learner, says that it is made up, and leaves no history behind', async () => {
    const { status, stdout, stderr } = await prep(['report', '--demo']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Interview: /);
    expect(stdout).toContain('Weak areas');
    expect(stdout).not.toMatch(/undefined|NaN/);
    expect(stderr).toContain('made-up');
    expect((await prep(['report'])).stdout).toContain('You have not answered any question yet.');
    expect((await prep(['report', '--demo', '-q'])).stderr).toBe('');
  });
});

describe('prep lint', () => {
  const wrong = kindsPack
    .replace('answer: false', 'answer: perhaps')
    .replace('level: junior', 'level: beginner');

  function packs(): string {
    const folder = packFolder(home, {
      'good.yaml': kindsPack.replaceAll('kinds', 'good'),
      'wrong.yaml': wrong,
    });
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'other.yaml'), kindsPack.replaceAll('kinds', 'other'));
    return folder;
  }

  async function findings(
    words: readonly string[],
    input = '',
  ): Promise<{ status: number; results: unknown[] }> {
    const { status, stdout } = await prep(['lint', '--format', 'json', ...words], { input });
    const document: unknown = JSON.parse(stdout);
    if (typeof document !== 'object' || document === null || !('results' in document))
      throw new Error(stdout);
    expect(document).toMatchObject({ version: 1, tool: { name: 'prep' } });
    return { status, results: Array.isArray(document.results) ? document.results : [] };
  }

  test('ends with 0 where nothing is wrong, 1 where something is, 2 where it cannot be done', async () => {
    const folder = packs();
    expect((await prep(['lint', join(folder, 'good.yaml')])).status).toBe(0);
    const found = await prep(['lint', join(folder, 'wrong.yaml')]);
    expect(found.status).toBe(1);
    expect(found.stdout).toMatch(/wrong\.yaml:\d+:\d+: error: /);
    expect(found.stderr).toBe('');
    expect((await prep(['lint', join(folder, 'none.yaml')])).status).toBe(2);
    expect((await prep(['lint', join(folder, 'good.yaml'), join(folder, 'none.yaml')])).status).toBe(2);
  });

  test('a folder and a glob name the files in them, each once', async () => {
    const folder = packs();
    const whole = await prep([
      'lint',
      '--format',
      'json',
      folder,
      join(folder, 'deep'),
      join(folder, '**', '*.yaml'),
    ]);
    expect(JSON.parse(whole.stdout)).toMatchObject({ summary: { files: 3, questions: expect.any(Number) } });
    const glob = await prep(['lint', '--format', 'json', join(folder, 'g*.yaml')]);
    expect(JSON.parse(glob.stdout)).toMatchObject({ summary: { files: 1, errors: 0 } });
  });

  test('a pack has the same findings from a file and from stdin', async () => {
    const path = join(packs(), 'wrong.yaml');
    const ofFile = await findings([path]);
    expect(ofFile.results.length).toBeGreaterThanOrEqual(2);
    expect(await findings(['-', '--stdin-filename', path], wrong)).toEqual(ofFile);
    const unnamed = await prep(['lint', '-'], { input: wrong });
    expect(unnamed.stdout).toMatch(/^<stdin>:\d+:\d+: error: /m);
  });

  test('--fail-on draws the line', async () => {
    const path = join(packs(), 'good.yaml');
    const [first] = (await findings([path, '--fail-on', 'info'])).results;
    const strict = await prep(['lint', path, '--fail-on', 'info']);
    expect(strict.status).toBe(first === undefined ? 0 : 1);
    expect((await prep(['lint', path, '--fail-on', 'error'])).status).toBe(0);
  });

  test('--print-schema is the schema in the repository', async () => {
    const { status, stdout } = await prep(['lint', '--print-schema']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync('schema/pack.schema.json', 'utf8')));
  });

  test('--list-rules shows every rule, as lines and as data', async () => {
    const data: unknown = JSON.parse((await prep(['lint', '--list-rules', '--format', 'json'])).stdout);
    expect(data).toMatchObject({
      version: 1,
      rules: expect.arrayContaining([expect.objectContaining({ fixable: expect.any(Boolean) })]),
    });
    const rules =
      typeof data === 'object' && data !== null && 'rules' in data && Array.isArray(data.rules)
        ? data.rules
        : [];
    const lines = (await prep(['lint', '--list-rules'])).stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(rules.length);
    expect(rules.length).toBeGreaterThan(20);
  });
});

test('prep answers --json is what its schema says: without answers, of all, of one, of one whose pack is gone', async () => {
  const valid = validBy('answers');
  const words = [
    'answers',
    '--json',
    '--no-shipped',
    '--packs',
    packFolder(home, { 'kinds.yaml': kindsPack }),
  ];
  expect(await valid(words)).toEqual({ version: 1, answers: [] });
  expect(await valid([...words, 'kinds/story'])).toMatchObject({ question: 'kinds/story', answers: [] });
  await prep(drillWords(['kinds/story'], home), { input: 'We rolled it back.\n2\n' });
  expect(await valid(words)).toMatchObject({ answers: [{ question: 'kinds/story', answers: 1 }] });
  expect(await valid([...words, 'kinds/story'])).toMatchObject({ answers: [{ words: 4 }] });
  packFolder(home, { 'kinds.yaml': kindsPack.replace('id: story', 'id: other') });
  expect(await valid([...words, 'kinds/story'])).toMatchObject({ prompt: null, model: null });
});

test('prep packs list --json is what its schema says: of the shipped packs, with a broken one and with marks', async () => {
  const valid = validBy('packs');
  expect(await valid(['packs', 'list', '--json'])).toMatchObject({ broken: [], marks: [] });
  await prep(drillWords(['kinds/word'], home), { input: ':flag odd wording\nq\n' });
  await prep(drillWords(['kinds/statement'], home), { input: 'k\n' });
  const broken = kindsPack.replaceAll('kinds', 'broken').replace('level: mid', 'level: expert');
  const folder = packFolder(home, { 'kinds.yaml': kindsPack, 'broken.yaml': broken });
  expect(await valid(['packs', 'list', '--json', '--no-shipped', '--packs', folder])).toMatchObject({
    packs: [{ id: 'kinds', questions: 8 }],
    broken: [join(folder, 'broken.yaml')],
    marks: [
      { question: 'kinds/word', what: 'flag', note: 'odd wording' },
      { question: 'kinds/statement', what: 'known', note: null },
    ],
  });
});

test('prep drill --jsonl: every line is one JSON object', async () => {
  const { status, stdout, stderr } = await prep([...drillWords(['kinds/statement'], home), '--jsonl'], {
    input: '{"type":"answer","response":false}\nnot json\n',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const types = stdout
    .trimEnd()
    .split('\n')
    .map((line) => Object(JSON.parse(line))['type']);
  expect(types).toEqual(['session', 'question', 'result', 'summary']);
});
