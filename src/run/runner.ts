import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exercise, Limits, Runner, SqlOutcome, TestOutcome } from '../model/runner.js';
import * as registry from './languages/all.js';
import type { Language } from './languages/language.js';
import { type Finished, runLimited } from './limited.js';
import { findSandbox, type Sandbox, type Surroundings } from './sandbox.js';
import { judgeCalls, judgeOutput, sayEnding } from './verdicts.js';

export interface RunnerOptions extends Surroundings {
  /** The Node that runs prep. */
  readonly node: string;
  /** The bundled `sql-worker`. */
  readonly sqlWorker: string;
  /** Hexadecimal digits that nobody can guess. */
  readonly nonce: () => string;
}

export const languages: readonly Language[] = Object.values(registry);

const mebibyte = 1024 ** 2;
const sqlLimits: Limits = { milliseconds: 3000, memoryBytes: 512 * mebibyte, outputBytes: 4 * mebibyte };

/** Runs things on this machine. The sandbox is looked for when something is run for the first time. */
export class LocalRunner implements Runner {
  private found: Sandbox | undefined;

  constructor(private readonly options: RunnerOptions) {}

  /** How programs are shut in here, to be told to whoever runs one. */
  get sandbox(): Sandbox {
    return (this.found ??= findSandbox(this.options));
  }

  async sql(setup: string, query: string): Promise<SqlOutcome> {
    const stdin = JSON.stringify([setup, query]);
    const { node, sqlWorker } = this.options;
    const finished = await this.inFolder((folder) =>
      // Our own program reads its own database; only time and memory need watching.
      runLimited(
        { command: node, arguments: [sqlWorker], stdin, folder },
        sqlLimits,
        open(this.options.path),
      ),
    );
    if (finished.ending.kind !== 'exited' || finished.ending.code !== 0) {
      return { ok: false, error: sayEnding(finished, sqlLimits) };
    }
    // The worker is ours and writes nothing else.
    return JSON.parse(finished.stdout) as SqlOutcome;
  }

  async missing(name: string): Promise<string | undefined> {
    const language = languages.find((each) => each.name === name);
    if (language === undefined) return `exercises in ${name} cannot be run`;
    return this.commandFor(language) === undefined
      ? `${name} is not installed: ${language.install}`
      : undefined;
  }

  async test(exercise: Exercise): Promise<TestOutcome> {
    const language = languages.find((each) => each.name === exercise.language);
    const command = language === undefined ? undefined : this.commandFor(language);
    if (language === undefined || command === undefined) {
      return { ok: false, missing: (await this.missing(exercise.language)) ?? '' };
    }
    return { ok: true, results: await this.runTests(exercise, language, command) };
  }

  private async runTests(exercise: Exercise, language: Language, command: string) {
    const limits = {
      milliseconds: exercise.milliseconds,
      memoryBytes: 512 * mebibyte,
      outputBytes: mebibyte,
    };
    const calls = exercise.tests.filter((test) => test.call !== undefined);
    const mark = `prep-${this.options.nonce()} `;
    const file = await language.program(exercise.source, calls, mark);
    const run = (stdin: string) =>
      this.inFolder((folder) => {
        writeFileSync(join(folder, file.name), file.text);
        const program = { command, arguments: [file.name], stdin, folder };
        return runLimited(program, limits, this.sandbox);
      });
    const called = calls.length === 0 ? [] : judgeCalls(calls, await run(''), { mark, limits });
    const piped = [];
    for (const test of exercise.tests.filter((each) => each.call === undefined)) {
      piped.push(judgeOutput(test, await run(test.stdin ?? ''), limits));
    }
    return [...called, ...piped];
  }

  private commandFor({ commands, versionWords }: Language): string | undefined {
    const env = { PATH: this.options.path };
    const starts = (command: string) =>
      spawnSync(command, versionWords, { env, stdio: 'ignore', timeout: 10_000 }).status === 0;
    const known = commands.map((command) => (command === 'node' ? this.options.node : command));
    return known.find(starts);
  }

  private async inFolder(run: (folder: string) => Promise<Finished>): Promise<Finished> {
    const folder = mkdtempSync(join(tmpdir(), 'prep-run-'));
    try {
      return await run(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function open(path: string): Sandbox {
  return { level: 'none', path, wrap: (program) => [program.command, [...program.arguments]] };
}
