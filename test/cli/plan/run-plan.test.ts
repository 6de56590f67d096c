import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import Sqlite from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome, removeHome } from '../../support/home.js';
import { packFolder } from '../../support/kinds-pack.js';
import { type Circumstances, run } from '../../support/run.js';

let home = '';
beforeEach(() => {
  home = makeHome();
});
afterEach(() => removeHome(home));

const now = '2026-11-23T12:00:00Z';
const schema: unknown = JSON.parse(readFileSync('schema/plan.schema.json', 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, allowUnionTypes: true }).compile(
  Object(schema),
);

/** A few questions: the figures do not matter here, and the shipped ones take their time. */
function packs(): string {
  const question = (id: string, code = '') => `  - id: ${id}
    kind: boolean
    level: mid
    topic: topic
    skills: [technologies]
    prompt: Is it so?
    answer: true
${code}`;
  const pack = (area: string, questions: string) =>
    `pack: ${area}\ntitle: ${area}\narea: ${area}\nquestions:\n${questions}`;
  const code = (language: string) => `    code: {language: ${language}, source: "1"}\n`;
  return packFolder(home, {
    'data.yaml': pack('data', question('a') + question('b', code('python')) + question('c', code('sql'))),
    'devops.yaml': pack('devops', question('a') + question('b', code('java'))),
  });
}

function plan(words: readonly string[] = [], more: Partial<Circumstances> = {}) {
  const own = ['--no-shipped', '--packs', packs(), '--now', more.env?.['AT'] ?? now];
  return run(['plan', ...own, ...words], { home, ...more });
}

interface Document {
  readonly interview: { readonly date: string; readonly daysLeft: number } | null;
  readonly minutes: number | null;
  readonly levels: readonly string[];
  readonly languages: readonly string[];
  readonly areas: readonly { area: string; weight: number; words: readonly string[]; questions: number }[];
  readonly readiness: number;
  readonly forecast: readonly { date: string; readiness: number }[];
  readonly notes: readonly string[];
  readonly listing: string | null;
}

/** The plan as JSON, held against its schema. */
async function json(words: readonly string[] = [], more: Partial<Circumstances> = {}): Promise<Document> {
  const { status, stdout, stderr } = await plan(['--json', ...words], more);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const document: unknown = JSON.parse(stdout);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document as Document;
}

const listing = `Senior Backend Engineer (Python)

Requirements
- 5+ years of experience with Python
- PostgreSQL, Redis, MongoDB, SQL

Nice to have
- Terraform

Benefits
- a trip to Java
`;

function file(name: string, content: string | Uint8Array): string {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
}

test('looking at the plan writes none', async () => {
  await plan();
  await plan(['--json']);
  const database = new Sqlite(join(home, 'history.db'), { readonly: true });
  expect(database.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(0);
  database.close();
});

test('of an interview in five years the next months are foretold, and nothing that leaves study out', async () => {
  const { forecast, readiness } = await json(['--interview', '2031-11-23', '--minutes', '20']);
  expect(forecast).toHaveLength(120);
  expect(forecast.at(-1)?.date).toBe('2027-03-23');
  expect(forecast.at(-1)?.readiness).toBeGreaterThan(readiness);
  expect((await plan()).stdout).toContain('by 2027-03-23.');
});

describe('the plan is kept', () => {
  test('nothing is set at first', async () => {
    expect(await json()).toMatchObject({
      interview: null,
      minutes: null,
      levels: [],
      notes: [],
      listing: null,
    });
    const { stdout } = await plan();
    expect(stdout).toContain('No interview date is set, so this looks 30 days ahead.');
    expect(stdout).toContain('prep plan --minutes 20');
  });

  test('what is set stays until it is set anew', async () => {
    await plan(['--interview', '10 Dec', '--minutes', '20', '--weight', 'data=2.5', '--weight', 'devops=0']);
    await plan(['--note', 'They sell maps.', '--level', 'mid,senior']);
    const document = await json(['--minutes', '35']);
    expect(document).toMatchObject({
      interview: { date: '2026-12-10', daysLeft: 17 },
      minutes: 35,
      levels: ['mid', 'senior'],
      notes: ['They sell maps.'],
    });
    expect(document.areas[0]).toMatchObject({ area: 'data', weight: 2.5 });
    expect(document.areas.at(-1)).toMatchObject({ area: 'devops', weight: 0 });
    expect(document.forecast.at(-1)?.date).toBe('2026-12-10');
  });

  test('a date, a choice and a note can be taken back', async () => {
    await plan([
      '--interview',
      'in 3 weeks',
      '--level',
      'mid',
      '--language',
      'python',
      '--note',
      'a',
      '--note',
      'b',
    ]);
    const words = ['--interview', 'none', '--level', 'all', '--language', 'all', '--drop-note', '1'];
    expect(await json(words)).toMatchObject({ interview: null, levels: [], languages: [], notes: ['b'] });
  });

  test('an earlier day is told to have passed', async () => {
    await plan(['--interview', 'tomorrow']);
    const { stdout } = await plan([], { env: { AT: '2026-12-01T12:00:00Z' } });
    expect(stdout).toContain('The interview of 2026-11-24 has passed, so this looks 30 days ahead.');
  });
});

describe('the page', () => {
  test('tells the day, what the minutes do, the weights, the notes and what is next', async () => {
    const { stdout } = await plan([
      '--interview',
      '2026-12-10',
      '--minutes',
      '20',
      '--note',
      'Ask about on-call.',
    ]);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('Interview: Thursday 2026-12-10, in 17 days. 20 minutes a day.');
    expect(stdout).toMatch(/Readiness now: \d+ %\. If you stop now, \d+ % on the day\. With 20 minutes/);
    expect(stdout).toContain('100 % |');
    expect(stdout).toContain('* with 20 minutes a day   . without study');
    expect(stdout).toContain('  1. Ask about on-call.');
    expect(stdout.trimEnd().endsWith('Next: prep drill')).toBe(true);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test('is words alone where it is read aloud', async () => {
    const { stdout } = await plan(['--interview', '2026-12-10', '--accessible', '--minutes', '20']);
    expect(stdout).not.toContain('|');
    expect(stdout).toMatch(/^2026-12-10: \d+ % with study, \d+ % without\.$/m);
    expect(stdout).toMatch(/^DevOps: 1, 2 questions$/m);
  });

  test.each([
    ['today', 'The day is here: look at your notes, and go.', 1],
    ['tomorrow', 'tomorrow.', 1],
    ['in 5 years', 'in 1825 days.', 120],
  ])('makes sense for an interview %s', async (day, words, days) => {
    const { stdout, status } = await plan(['--interview', day, '--minutes', '5']);
    expect(status).toBe(0);
    expect(stdout).toContain(words);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
    expect((await json()).forecast).toHaveLength(days);
  });

  test('makes sense for no minutes', async () => {
    const { stdout } = await plan(['--minutes', '0', '--interview', 'in 2 weeks']);
    expect(stdout).toMatch(/With 0 minutes a day it\s+stays there\./);
  });

  test('fits 40 columns', async () => {
    const { stdout } = await plan(['--interview', '2026-12-10', '--minutes', '20'], { columns: 40 });
    const plain = stdout.replace(/\u001b\[[0-9;]*m/g, '');
    expect(plain.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });
});

describe('a listing', () => {
  test('gives weights, levels and languages, and says why', async () => {
    const path = file('job.txt', listing);
    const { stdout, stderr } = await plan(['--listing', path]);
    expect(stderr).toContain('job.txt: Level: mid, senior ("Senior").');
    expect(stderr).toContain('job.txt: Code in: python ("Python").');
    expect(stdout).toMatch(/Databases and data storage +4 +PostgreSQL, Redis, MongoDB, SQL/);
    expect(await json()).toMatchObject({
      levels: ['mid', 'senior'],
      languages: ['python'],
      listing: 'job.txt',
    });
  });

  test('comes from stdin too, and what the command line says wins over it', async () => {
    const words = ['--listing', '-', '--weight', 'data=0.5', '--level', 'junior', '--note', 'once'];
    const document = await json(words, { input: listing });
    expect(document.areas.find(({ area }) => area === 'data')?.weight).toBe(0.5);
    expect(document).toMatchObject({ levels: ['junior'], listing: 'stdin', notes: ['once'] });
  });

  test('that names nothing known changes no weight', async () => {
    await plan(['--weight', 'data=3']);
    const { stderr } = await plan(['--listing', file('job.txt', 'We look for a cook who loves fish.')]);
    expect(stderr).toContain('names no technology that prep knows');
    expect((await json()).areas[0]).toMatchObject({ area: 'data', weight: 3 });
  });

  test('in languages that no question shows leaves all in', async () => {
    const { stderr } = await plan(['--listing', file('job.txt', 'Requirements: Kotlin, Kafka')]);
    expect(stderr).toContain('No code here is in Kotlin: all languages stay.');
    expect((await json()).languages).toEqual([]);
  });

  test('of 5 MB is cut, and says so', async () => {
    const { status, stderr } = await plan([
      '--listing',
      file('job.txt', listing + 'word '.repeat(1024 ** 2)),
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('only its first 100000 characters are read');
  });
});

describe('what is wrong is told, and changes nothing', () => {
  test.each([
    [['--interview', '2026-11-22'], '--interview: 2026-11-22 is past; today is 2026-11-23'],
    [['--interview', '31 Feb'], '"31 Feb" is no day'],
    [['--minutes', '-3'], '--minutes takes a whole number from 0 to 1440, not "-3"'],
    [['--minutes', '2000'], '--minutes takes a whole number from 0 to 1440'],
    [['--weight', 'data'], '--weight takes AREA=NUMBER'],
    [['--weight', 'dta=2'], 'there is no area "dta"; did you mean "data"?'],
    [['--weight', 'data=-1'], '--weight takes AREA=NUMBER'],
    [['--weight', 'data=1e9'], '--weight takes AREA=NUMBER'],
    [['--level', 'expert'], '--level takes junior, mid, senior or all, not "expert"'],
    [['--language', 'pyton'], 'not "pyton"; did you mean "python"?'],
    [['--listing', 'nowhere.txt'], 'nowhere.txt'],
    [['--drop-note', '1'], 'there is no note to drop'],
    [['extra'], 'too many arguments'],
  ])('%j', async (words, sentence) => {
    await plan(['--interview', '2026-12-10']);
    const { status, stdout, stderr } = await plan(['--minutes', '9', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await json()).toMatchObject({ interview: { date: '2026-12-10' }, minutes: null });
  });

  test.each([
    ['an empty listing', '', 'is empty'],
    ['white space', ' \n\t', 'is empty'],
    ['a binary listing', new Uint8Array([80, 75, 3, 4, 0, 0, 0, 9]), 'is no text'],
  ])('%s', async (_, content, sentence) => {
    const { status, stderr } = await plan(['--listing', file('job.doc', content)]);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect((await json()).listing).toBeNull();
  });
});
