import type { Limits } from '../../model/runner.js';
import type { ThrowAway } from '../../run/throw-away.js';
import type { Tool, ToolKind } from '../../run/tool.js';
import type { Step } from '../../run/workshop.js';

/** What proofs are run with, by the name that packs use: one file each, registered in `all.ts`. */
export interface Runtime {
  readonly name: string;
  /** All of them are needed; the version is that of the first. */
  readonly tools: readonly [ToolKind, ...ToolKind[]];
  /** What the file must be called that holds the source. */
  readonly file: string;
  /** What is written into that file, where the source itself is not what runs. */
  readonly program?: (source: string) => Promise<string>;
  steps(build: Build): readonly [Step, ...Step[]];
}

export interface Build {
  /** The path of the source. */
  readonly file: string;
  readonly place: ThrowAway;
  readonly tool: (kind: ToolKind) => Tool;
  readonly limits: Limits;
}

const mebibyte = 1024 ** 2;

/** A compiler may take its time; a proof that misuses it for work of its own is still stopped. */
const compilerLimits: Limits = { milliseconds: 30_000, memoryBytes: 2048 * mebibyte, outputBytes: mebibyte };

/** A runtime that reads the source and runs it. */
export function interpreter(given: {
  readonly name: string;
  readonly tool: ToolKind;
  readonly file: string;
  /** Before the file. */
  readonly words?: readonly string[];
  readonly program?: (source: string) => Promise<string>;
}): Runtime {
  const { name, tool, file, words = [], program = (source) => Promise.resolve(source) } = given;
  return {
    name,
    program,
    tools: [tool],
    file,
    steps: (build) => [{ run: build.tool(tool), words: [...words, build.file], limits: build.limits }],
  };
}

/** A runtime that makes a program of the source and runs that. */
export function compiler(given: {
  readonly name: string;
  readonly tools: readonly [ToolKind, ...ToolKind[]];
  readonly file: string;
  /** The words that make a program at `output` of the source. */
  words(file: string, output: string): readonly string[];
  readonly environment?: (place: ThrowAway) => Readonly<Record<string, string>>;
}): Runtime {
  const { name, tools, file, words, environment = () => ({}) } = given;
  return {
    name,
    tools,
    file,
    steps({ file: path, place, tool, limits }) {
      const output = `${place.folder}/program`;
      const compile = { run: tool(tools[0]), words: words(path, output), limits: compilerLimits };
      const program = { command: output, words: [], visible: [] };
      return [
        { ...compile, environment: environment(place) },
        { run: program, words: [], limits },
      ];
    },
  };
}
