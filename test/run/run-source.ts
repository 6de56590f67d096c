import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Program, runLimited } from '../../src/run/limited.js';
import { findSandbox, type Sandbox } from '../../src/run/sandbox.js';
import { withThrowAway } from '../../src/run/throw-away.js';
import { commandAt } from '../../src/run/tool.js';
import { python } from '../../src/run/tools/python.js';
import { Workshop } from '../../src/run/workshop.js';
import { bare, limits, limitsOnly, options, path } from './support.js';

export const strongest = findSandbox(path);

/** Every level that this machine has, each once. */
export const levels: readonly (readonly [string, Sandbox])[] = [strongest, limitsOnly(), bare].flatMap(
  (sandbox) => (sandbox === undefined ? [] : [[sandbox.level, sandbox] as const]),
);

const workshop = new Workshop({ path, home: homedir(), own: {} });
const interpreters = {
  node: commandAt(options.node),
  python3: (await workshop.tool(python)) ?? commandAt('/usr/bin/python3'),
  bash: commandAt('/bin/bash'),
};
export type Interpreter = keyof typeof interpreters;

interface Given {
  readonly command?: Interpreter;
  readonly stdin?: string;
  readonly milliseconds?: number;
  readonly outputBytes?: number;
}

/** Runs a text the way a proof or an exercise does; `folder` is where that was. */
export function runSource(source: string, sandbox: Sandbox, given: Given = {}) {
  const { command = 'bash', stdin = '', ...changes } = given;
  return withThrowAway(async ({ folder, source: sources, work }) => {
    const file = join(sources, command === 'node' ? 'main.mjs' : 'main');
    writeFileSync(file, source);
    const { command: name, visible } = interpreters[command];
    const program: Program = { command: name, words: [file], stdin, folder, work, environment: {}, visible };
    return { folder, ...(await runLimited(program, { ...limits, ...changes }, sandbox)) };
  });
}
