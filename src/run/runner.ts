import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Exercise, Limits, Runner, SqlOutcome, TestOutcome } from '../model/runner.js';
import { endedWell, sayEnding } from './endings.js';
import { runTests } from './exercise.js';
import * as registry from './languages/all.js';
import type { Language } from './languages/language.js';
import type { Sandbox } from './sandbox.js';
import { type Command, commandAt } from './tool.js';
import type { ToolMemory } from './tool-memory.js';
import { sqlite } from './tools/sqlite.js';
import { Workshop } from './workshop.js';

export interface RunnerOptions {
  /** Where programs are looked for, as in PATH. */
  readonly path: string;
  readonly home: string;
  /** The Node that runs prep. */
  readonly node: string;
  /** The bundled `sql-worker`. */
  readonly sqlWorker: string;
  /** Hexadecimal digits that nobody can guess. */
  readonly nonce: () => string;
  readonly memory?: ToolMemory | undefined;
}

export const languages: readonly Language[] = Object.values(registry);

const mebibyte = 1024 ** 2;
const sqlLimits: Limits = { milliseconds: 3000, memoryBytes: 384 * mebibyte, outputBytes: 8 * mebibyte };

/** Runs things on this machine. Sandbox and tools are looked for when something is run for the first time. */
export class LocalRunner implements Runner {
  readonly workshop: Workshop;

  constructor(private readonly options: RunnerOptions) {
    const { path, home, node, sqlWorker, memory } = options;
    const own = { node: commandAt(node), 'prep-sqlite': sqliteCommand(node, sqlWorker) };
    this.workshop = new Workshop({ path, home, own, memory });
  }

  /** How programs are shut in here, to be told to whoever runs one. */
  get sandbox(): Sandbox {
    return this.workshop.sandbox;
  }

  async sql(setup: string, query: string): Promise<SqlOutcome> {
    const tool = await this.workshop.tool(sqlite);
    if (tool === undefined)
      return { ok: false, error: `SQLite cannot be used: ${sqlite.install}`, refused: true };
    const finished = await this.workshop.run({
      files: [],
      stdin: JSON.stringify({ setup, query }),
      steps: () => [{ run: tool, words: [], limits: sqlLimits }],
    });
    if (!endedWell(finished)) return { ok: false, error: sayEnding(finished), refused: true };
    // The worker is ours and writes nothing else.
    return JSON.parse(finished.stdout) as SqlOutcome;
  }

  async missing(name: string): Promise<string | undefined> {
    const language = languages.find((each) => each.name === name);
    if (language === undefined) return `exercises in ${name} cannot be run`;
    const { tool } = language;
    if ((await this.workshop.tool(tool)) !== undefined) return undefined;
    return `${tool.name} is not installed, or does not start: ${tool.install}`;
  }

  async test(exercise: Exercise): Promise<TestOutcome> {
    const language = languages.find((each) => each.name === exercise.language);
    const tool = language === undefined ? undefined : await this.workshop.tool(language.tool);
    if (language === undefined || tool === undefined) {
      return { ok: false, missing: (await this.missing(exercise.language)) ?? '' };
    }
    const { nonce } = this.options;
    return {
      ok: true,
      results: await runTests(exercise, { workshop: this.workshop, language, tool, nonce }),
    };
  }
}

function sqliteCommand(node: string, worker: string): Command {
  const { visible } = commandAt(node);
  const seen = [...visible, ...partsOf(worker)];
  return { command: node, words: [worker], visible: seen, parts: binding(worker) };
}

/** The worker, and every folder in which Node will look for what it imports. */
function partsOf(worker: string): readonly string[] {
  const folder = dirname(worker);
  const modules = ancestors(folder).map((each) => join(each, 'node_modules'));
  return [folder, join(folder, '..', 'package.json'), ...modules, ...linked(worker)].filter((each) =>
    existsSync(each),
  );
}

function ancestors(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

/** Where pnpm's links lead. */
function linked(worker: string): readonly string[] {
  return library(worker).map((real) => join(real.split('/node_modules/')[0] ?? '', 'node_modules'));
}

/** The native part of SQLite, there or not. */
function binding(worker: string): readonly string[] {
  return library(worker).map((real) => join(dirname(real), '..', 'build', 'Release', 'better_sqlite3.node'));
}

/** Where the code of SQLite lies; nothing where it is not installed. */
function library(worker: string): readonly string[] {
  try {
    return [realpathSync(createRequire(worker).resolve('better-sqlite3'))];
  } catch {
    return [];
  }
}
