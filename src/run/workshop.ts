import { writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Limits } from '../model/runner.js';
import { endedWell, type Finished } from './endings.js';
import { runLimited } from './limited.js';
import { findSandbox, noSandbox, type Sandbox } from './sandbox.js';
import { type ThrowAway, withThrowAway } from './throw-away.js';
import { type Command, commandAt, isFile, onPath, type Tool, type ToolKind, versionIn } from './tool.js';
import { remembered, type ToolMemory } from './tool-memory.js';

export interface Surroundings {
  /** Where programs are looked for, as in PATH. */
  readonly path: string;
  readonly home: string;
  /** Commands that are ours and on no path, by the name that a tool kind calls them. */
  readonly own: Readonly<Record<string, Command>>;
  /** What tools told in earlier runs of prep; without it they are asked afresh. */
  readonly memory?: ToolMemory | undefined;
}

/** Something to run: its files are written, then one step after the other is run until one does not end well. */
export interface Job {
  readonly files: readonly SourceFile[];
  readonly stdin?: string;
  steps(place: ThrowAway): readonly [Step, ...Step[]];
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface Step {
  readonly run: Command;
  readonly words: readonly string[];
  readonly limits: Limits;
  readonly environment?: Readonly<Record<string, string>>;
}

const mebibyte = 1024 ** 2;
const questionLimits: Limits = { milliseconds: 10_000, memoryBytes: 1024 * mebibyte, outputBytes: mebibyte };

/** Below the home folder: where version managers write down which version is meant. */
const managerSettings = [
  '.pyenv/version',
  '.rbenv/version',
  '.rustup/settings.toml',
  '.tool-versions',
  '.config/mise/config.toml',
  '.config/go/env',
];
const sandboxCommands = ['bwrap', 'prlimit', 'setpriv'];

/** Where programs are run: knows the sandbox and the tools of this machine, each looked for when first needed. */
export class Workshop {
  private found: Sandbox | undefined;
  private readonly tools = new Map<ToolKind, Promise<Tool | undefined>>();

  constructor(private readonly around: Surroundings) {}

  /** How programs are shut in here, to be told to whoever runs one. */
  get sandbox(): Sandbox {
    return (this.found ??= findSandbox(this.around.path));
  }

  /** How the last step that was run has ended. */
  run(job: Job): Promise<Finished> {
    return runJob(job, this.sandbox);
  }

  /** The tool, where it is installed and starts in the sandbox. */
  tool(kind: ToolKind): Promise<Tool | undefined> {
    const known = this.tools.get(kind) ?? this.find(kind);
    this.tools.set(kind, known);
    return known;
  }

  private async find(kind: ToolKind): Promise<Tool | undefined> {
    for (const name of kind.commands) {
      const command = this.around.own[name] ?? (await this.installed(name, kind));
      const version = command === undefined ? undefined : await this.version(command, kind);
      if (command !== undefined && version !== undefined) return { ...command, version };
    }
    return undefined;
  }

  private async installed(name: string, { installed }: ToolKind): Promise<Command | undefined> {
    const found = onPath(name, this.around.path);
    if (found === undefined || installed === undefined)
      return found === undefined ? undefined : commandAt(found);
    const settings = managerSettings.map((file) => join(this.around.home, file));
    const real = await remembered(this.around.memory, {
      words: ['where', ...installed.words],
      files: [found, join(dirname(found), '..', 'version'), ...settings],
      tell: async () =>
        join((await this.tell(commandAt(found), installed.words)).stdout.trim(), installed.below),
      stands: (path) => isAbsolute(path) && isFile(path),
    });
    return commandAt(real ?? found);
  }

  /** Lets a program of the user's own tell something: it needs the home folder to find its settings. */
  private tell(run: Command, words: readonly string[]): Promise<Finished> {
    const environment = { HOME: this.around.home };
    const step: Step = { run, words, limits: questionLimits, environment };
    return runJob({ files: [], steps: () => [step] }, noSandbox(this.around.path));
  }

  private version(run: Command, { versionWords: words }: ToolKind): Promise<string | undefined> {
    const { path, memory } = this.around;
    // Whether it starts depends on what it is started in.
    const sandbox = sandboxCommands.map((name) => onPath(name, path) ?? name);
    return remembered(memory, {
      words: ['version', ...run.words, ...words],
      files: [run.command, ...run.words, ...(run.parts ?? []), ...sandbox],
      tell: async () => {
        const finished = await this.run({ files: [], steps: () => [{ run, words, limits: questionLimits }] });
        const version = versionIn(`${finished.stdout}\n${finished.stderr}`) ?? '';
        return endedWell(finished) ? version : '';
      },
      stands: (told) => versionIn(told) === told,
    });
  }
}

function runJob({ files, stdin = '', steps }: Job, sandbox: Sandbox): Promise<Finished> {
  return withThrowAway(async (place) => {
    for (const { name, text } of files) writeFileSync(join(place.source, name), text);
    const [first, ...later] = steps(place);
    let finished = await runStep(first, { place, stdin, sandbox });
    for (const step of later) {
      if (!endedWell(finished)) break;
      finished = await runStep(step, { place, stdin, sandbox });
    }
    return finished;
  });
}

interface Setting {
  readonly place: ThrowAway;
  readonly stdin: string;
  readonly sandbox: Sandbox;
}

function runStep({ run, words, limits, environment = {} }: Step, { place, stdin, sandbox }: Setting) {
  const { folder, work } = place;
  const { command, visible } = run;
  const program = { command, words: [...run.words, ...words], stdin, folder, work, environment, visible };
  return runLimited(program, limits, sandbox);
}
