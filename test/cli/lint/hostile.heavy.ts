import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { homeEnvironment } from '../../support/home.js';
import { good, Workplace } from './program.js';

const root = join(import.meta.dirname, '..', '..', '..');
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const head = 'pack: a\ntitle: A\narea: data\nquestions: []\n';
const question = (fields: string) =>
  `pack: a\ntitle: A\narea: data\nquestions:\n  - id: x\n    level: mid\n    topic: t\n    skills: [technologies]\n    prompt: What is it?\n${fields}`;

/** Ten levels of ten aliases each. */
const laughs = many(10, (level) => {
  const inside = level === 0 ? 'ha' : Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ');
  return `l${level}: &l${level} [${inside}]\n`;
});

const texts: Readonly<Record<string, string | Uint8Array>> = {
  'aliases.yaml': laughs,
  'brackets.yaml': '['.repeat(200_000),
  'keys.yaml': head + many(100_000, (index) => `k${index}: ${index}\n`),
  'keys-on-one-line.yaml': `${head}x: {${many(100_000, (index) => `k${index}: ${index}, `)}end: 1}\n`,
  'errors.yaml': many(50_000, (index) => `k${index}: ]\n`),
  'other-errors.yaml': many(50_000, (index) => `k${index}: a: b\n`),
  'same-key.yaml': 'a: 1\n'.repeat(50_000),
  'prototype.yaml': `${head}__proto__: {x: 1}\nconstructor: 1\n`,
  'tags.yaml': `${head}x: !!js/function "y"\n`,
  'nul.yaml': 'pack: a\0\n',
  'escape.yaml': 'pack: "\u001b]0;x\u0007"\n',
  'escaped.yaml': 'pack: "\\e[2J\\x9b2J\\u202e"\n',
  'wide.yaml': Buffer.from(`\ufeff${good}`, 'utf16le'),
  'lone-cr.yaml': 'pack: a\rtitle: b\r',
  'long-line.yaml': question(
    `    kind: boolean\n    answer: true\n    explain: ${'word '.repeat(200_000)}\n`,
  ),
  'long-quote.yaml': `pack: "${'x'.repeat(1_000_000)}\n`,
  'empty.yaml': '',
  'blank.yaml': '\n'.repeat(1_000_000),
  'documents.yaml': many(5000, (index) => `---\npack: p${index}\n`),
  'broken-utf8.yaml': Buffer.from([0x70, 0x3a, 0x20, 0xff, 0xfe, 0x0a]),
  'pattern.yaml': question(
    many(
      1,
      () => `    kind: text\n    accept: [${'a'.repeat(50_000)}]\n    pattern: "^(a+)+$|^(a|a)*$|\\\\s+$"\n`,
    ),
  ),
};

let place: Workplace;
beforeAll(() => {
  place = new Workplace(texts);
});
afterAll(() => place.remove());

interface Taken {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly cpuMs: number;
  readonly megabytes: number;
}

function linted(path: string, format = 'concise'): Taken {
  const env = { ...homeEnvironment(place.folder), BENCH_OUT: join(place.folder, 'taken') };
  const words = ['--require', join(root, 'bench', 'cpu.cjs'), join(root, 'bin', 'prep.js'), 'lint', path];
  const run = spawnSync(process.execPath, [...words, '--format', format], {
    cwd: place.folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const [cpu = 0, memory = 0] = readFileSync(env.BENCH_OUT, 'utf8').split(' ').map(Number);
  const { status, stdout, stderr } = run;
  return { status, stdout, stderr, cpuMs: cpu / 1000, megabytes: memory / 1024 };
}

/** Everything below a blank but the line feed, and what else acts on a terminal. */
const acting = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** One second and 256 megabytes are the aim; this is what no machine, however busy, may need. */
const [mostCpuMs, mostMegabytes] = [10_000, 600];

describe.each(Object.keys(texts))('%s', (name) => {
  test.each(['concise', 'pretty'])('is answered in time and with a place, %s', (format) => {
    const { status, stdout, stderr, cpuMs, megabytes } = linted(name, format);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(acting);
    expect(stdout).toMatch(new RegExp(`(^|--> )${name.replaceAll('.', '\\.')}:\\d+:\\d+`, 'm'));
    expect(status).toBe(stdout.includes('error') ? 1 : 0);
    expect(cpuMs).toBeLessThan(mostCpuMs);
    expect(megabytes).toBeLessThan(mostMegabytes);
  });
});

describe('what is no file of text', () => {
  beforeAll(() => {
    const at = (name: string) => join(place.folder, name);
    mkdirSync(at('folder.yaml'));
    spawnSync('mkfifo', [at('pipe.yaml')]);
    symlinkSync('loop.yaml', at('loop.yaml'));
    symlinkSync('nowhere.yaml', at('dangling.yaml'));
    symlinkSync('/dev/zero', at('zero.yaml'));
    place.write('sparse.yaml', '');
    truncateSync(at('sparse.yaml'), 5 * 1024 ** 3);
    place.write('odd/\u001b[2J\n\u202e.yaml', 'pack: [\n');
  });

  test.each([
    ['folder.yaml', 'holds no .yaml or .yml file'],
    ['pipe.yaml', 'pipe.yaml is a pipe'],
    ['loop.yaml', 'loop.yaml'],
    ['dangling.yaml', 'matches no file'],
    ['zero.yaml', 'zero.yaml is a device'],
    ['sparse.yaml', 'larger than'],
  ])('%s is refused unread', (name, expected) => {
    const { status, stdout, stderr, cpuMs, megabytes } = linted(name);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(cpuMs).toBeLessThan(mostCpuMs);
    expect(megabytes).toBeLessThan(mostMegabytes);
  });

  test('a link out of the folder is not followed, and a pipe in it is passed over', () => {
    expect(linted('.').stdout).not.toMatch(/zero|pipe|sparse/);
  });

  test.each(['concise', 'pretty', 'json', 'github', 'sarif', 'gitlab', 'junit'])(
    'a name that would act on a terminal is shown without acting, %s',
    (format) => {
      const { status, stdout, stderr } = linted('odd', format);
      expect(status).toBe(1);
      expect(stdout + stderr).not.toMatch(acting);
    },
  );
});
