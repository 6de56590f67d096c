import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** What each room may import, and why. The order is from the inside out; arrows only point inwards. */
const arrows: Readonly<Record<string, { readonly to: readonly string[]; readonly why: string }>> = {
  model: { to: [], why: 'the core knows nobody' },
  packs: { to: ['model'], why: 'a pack becomes questions' },
  history: { to: ['model'], why: 'it keeps reviews' },
  learn: { to: ['model'], why: 'log and clock in, decisions out' },
  run: { to: ['model'], why: 'it runs what others wrote, and knows nothing of packs' },
  proof: { to: ['run', 'packs', 'model'], why: 'it runs what a question gives to prove its key' },
  lint: { to: ['proof', 'run', 'packs', 'model'], why: 'it checks what was read, by running it where asked' },
  listing: { to: ['model'], why: 'a text and a vocabulary in, what the interview will weigh out' },
  exchange: { to: ['packs', 'model'], why: 'bytes of other programs in, a pack out, and back' },
  drill: { to: ['learn', 'model'], why: 'the session engine is pure; the world comes through ports' },
  report: { to: ['learn', 'history', 'model'], why: 'it computes from the log' },
  cli: {
    to: [
      'report',
      'drill',
      'lint',
      'proof',
      'run',
      'learn',
      'listing',
      'exchange',
      'history',
      'packs',
      'model',
    ],
    why: 'the edge hands the world to every room',
  },
};

/** Libraries that are met in one place only, so that they can be replaced there. */
const soleUsers: Readonly<Record<string, readonly string[]>> = {
  yaml: ['packs/yaml-tree.ts'],
  commander: ['cli/program.ts'],
  chalk: ['cli/paint.ts'],
  '@inquirer/core': ['cli/terminal/prompt.ts'],
  inquirer: ['cli/terminal/prompt.ts'],
  'better-sqlite3': ['history/sqlite.ts', 'run/sql-worker.ts', 'exchange/apkg/sqlite.ts'],
  marked: ['cli/terminal/markdown.ts', 'exchange/apkg/card-html.ts'],
  lowlight: ['cli/terminal/highlight.ts'],
  sucrase: ['run/languages/typescript.ts'],
  'ts-fsrs': ['learn/memory.ts'],
  pg: ['history/server/connect.ts'],
  'gift-pegjs': ['exchange/gift/parse.ts'],
  'csv-parse/sync': ['exchange/csv/rows.ts'],
  fflate: ['exchange/apkg/archive.ts'],
};

/** Uses of `process` outside cli/world, and why each is there. */
const exceptions: Readonly<Record<string, { readonly allowed: RegExp; readonly why: string }>> = {
  'run/limited.ts': { allowed: /process\.kill\(/g, why: 'a process group can be killed in no other way' },
  'run/sql-worker.ts': {
    allowed: /process\.(?:stdin|stdout|stderr|argv)\b/g,
    why: 'it is a program of its own',
  },
  'run/languages/javascript.ts': {
    allowed: /process\.(?:getBuiltinModule|stdout|stderr|once|exitCode)\b/g,
    why: 'the text of a program that is run elsewhere',
  },
};

interface Source {
  /** Below src/, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const root = join(import.meta.dirname, '..', 'src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path): Source => {
    const text = readFileSync(join(root, path), 'utf8');
    const name = path.split(sep).join('/');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return { path: name, room: name.split('/')[0] ?? '', text, imports };
  });

function roomOf(source: Source, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  return normalize(join(dirname(source.path), target)).split(sep)[0];
}

/** The source without comments and strings, so that words in them do not count. */
function code(source: Source): string {
  return source.text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(exceptions[source.path]?.allowed ?? /(?!)/g, '');
}

describe('rooms', () => {
  test('every source lies in a room', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter(({ room }) => !(room in arrows)).map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.entries(arrows))('%s imports only what it may', (room, { to }) => {
    const wrong = sources
      .filter((source) => source.room === room)
      .flatMap((source) =>
        source.imports.map((target) => ({ path: source.path, target, into: roomOf(source, target) })),
      )
      .filter(({ into }) => into !== undefined && into !== room && !to.includes(into))
      .map(({ path, target }) => `${path} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(soleUsers))('%s is imported in one place', (library, users) => {
    const found = sources.filter(({ imports }) => imports.includes(library)).map(({ path }) => path);
    expect(found.filter((path) => !users.includes(path))).toEqual([]);
  });

  test('the file system is touched only in packs, history, run, cli and the cache of proofs', () => {
    const found = sources.filter(({ imports }) =>
      imports.some((name) => /^(node:)?fs(\/promises)?$/.test(name)),
    );
    const places = ['packs', 'history', 'run', 'cli', 'proof/cache.ts'];
    const wrong = found.filter(({ room, path }) => !places.includes(room) && !places.includes(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test.each([
    ['console', /\bconsole\./],
    ['process', /\bprocess\.(?!versions)/],
    ['the clock', /\bDate\.now\(\)|new Date\(\)|performance\.now\(/],
    ['chance', /\bMath\.random\(|randomBytes\(|randomUUID\(/],
  ])('%s is met only in cli/world, with the exceptions named above', (_, pattern) => {
    const found = sources.filter((source) => source.path !== 'cli/world.ts' && pattern.test(code(source)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
