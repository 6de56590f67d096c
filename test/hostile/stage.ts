import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { Context } from '../../src/cli/context.js';
import { Interrupts } from '../../src/cli/interrupts.js';
import { OptionValues } from '../../src/cli/option-values.js';
import { openTerminal } from '../../src/cli/terminal/open.js';
import type { Command } from '../../src/cli/command.js';
import type { World } from '../../src/cli/world.js';
import type { Library } from '../../src/packs/library.js';
import { drill } from '../../src/drill/engine.js';
import { plannedSupply } from '../../src/drill/supply.js';
import type { Question } from '../../src/model/question.js';
import type { Runner } from '../../src/model/runner.js';
import { MemoryRecorder, planOf } from '../drill/support.js';
import { TestClock } from '../drill/scripted.js';
import { homeEnvironment } from '../support/home.js';

const root = join(import.meta.dirname, '..', '..');

/** A world in which stdout is a terminal, unless it is a pipe, and what is written there is kept. */
export function staged(input: string, home = '/nowhere', terminalAtEnd = true) {
  const chunks: Buffer[] = [];
  const stdout = new PassThrough();
  stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const terminal = terminalAtEnd ? { isTTY: true, columns: 100, rows: 30 } : {};
  const world: World = {
    words: [],
    env: homeEnvironment(home),
    home,
    node: process.execPath,
    cores: 1,
    stdin: Readable.from([Buffer.from(input)]),
    stdout: Object.assign(stdout, terminal),
    stderr: Object.assign(stdout, terminal),
    now: () => Date.UTC(2026, 10, 23, 12),
    offsetAt: () => 60,
    random: (size) => randomBytes(size),
    onSignal: () => undefined,
    suspend: () => Promise.resolve(),
    root,
    compiledPacks: '/nowhere/packs.json',
  };
  return { world, written: () => Buffer.concat(chunks).toString('utf8') };
}

export interface Told {
  readonly words?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly home: string;
  readonly library: Library;
  readonly terminal: boolean;
}

/** What a command writes whose packs are these, whatever the loader would say of them. */
export async function told(run: Command['run'], { words = [], options = {}, ...on }: Told): Promise<string> {
  const { world, written } = staged('', on.home, on.terminal);
  const values = new OptionValues({ shipped: true, save: true, ...options }, 'drill');
  const context = new (class extends Context {
    override library = () => Promise.resolve(on.library);
  })(world, values);
  await run({ arguments: words, options: values, context });
  return written();
}

/** A drill of the questions on the numbered path, as a terminal is sent it. */
export async function drilled(
  questions: readonly Question[],
  lines: readonly string[],
  runner: Runner,
): Promise<string> {
  const { world, written } = staged(`${lines.join('\n')}\n`);
  const context = new Context(world, new OptionValues({ color: 'always' }, 'drill'));
  const frontEnd = await openTerminal(context, new Interrupts(world, () => ''), { asksConfidence: false });
  const ports = { frontEnd, recorder: new MemoryRecorder([]), clock: new TestClock(), runner };
  await drill(planOf(plannedSupply(questions)), ports);
  return written();
}

/** What SQLite and programs say of what they are given may be anybody's words. */
export function talking(words: (field: string) => string): Runner {
  return {
    sql: async (_setup, query) =>
      query.includes('mine')
        ? { ok: false, error: words('error') }
        : { ok: true, result: { columns: [words('column')], rows: [[words('cell')]] } },
    test: async ({ tests }) => ({
      ok: true,
      results: tests.map(({ name }) => ({ name, passed: false, expected: '1', got: words('got') })),
    }),
    missing: async () => undefined,
  };
}
