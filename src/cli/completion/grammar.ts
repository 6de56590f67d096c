import type { Command, OptionSpec } from '../command.js';
import { operandValues, optionValues } from './values.js';

/** What may follow an option, or stand for an operand. */
export interface Value {
  /** What it is called in help, such as `file`. */
  readonly name: string;
  readonly choices: readonly string[];
  /** Whether a path may stand there. */
  readonly paths: boolean;
}

export interface OptionWords {
  /** `--count`, and `-n` where there is a short form. */
  readonly names: readonly string[];
  readonly help: string;
  readonly repeatable: boolean;
  /** Undefined for a flag. */
  readonly value: Value | undefined;
}

export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  readonly operand: Value | undefined;
}

/** The words of the command line, as a shell needs them to complete one. */
export interface Grammar {
  readonly commands: readonly CommandWords[];
  /** Options that every command takes. */
  readonly options: readonly OptionWords[];
}

const help: OptionWords = { names: ['-h', '--help'], help: 'show help', repeatable: false, value: undefined };
const version: OptionWords = { ...help, names: ['--version'], help: 'show the version' };
const helpCommand: Pick<Command, 'name' | 'summary'> = { name: 'help', summary: 'show help for a command' };

export function grammarOf(commands: readonly Command[], globalOptions: readonly OptionSpec[]): Grammar {
  const names = commands.map(({ name }) => name);
  return {
    commands: [
      ...commands.map(commandWords),
      { ...helpCommand, options: [], operand: { name: 'command', choices: names, paths: false } },
    ],
    options: [...globalOptions.map((each) => optionWords('', each)), help, version],
  };
}

function commandWords({ name, summary, options, arguments: operands }: Command): CommandWords {
  const [first, ...more] = operands.match(/[a-z]+/g) ?? [];
  return {
    name,
    summary,
    options: options.map((each) => optionWords(name, each)),
    operand: first === undefined ? undefined : operandOf([first, ...more], operandValues[name]),
  };
}

/** Scripts do not count operands: where one may be a path, each may. */
function operandOf(names: readonly [string, ...string[]], choices: readonly string[] = []): Value {
  return { name: names[0], choices, paths: names.some((name) => pathNames.includes(name)) };
}

function optionWords(command: string, { flags, help: text, repeatable = false }: OptionSpec): OptionWords {
  const placeholder = /[<[]([^>\]]+)/.exec(flags)?.[1];
  const names = flags.match(/(?<=^|[ ,])--?[a-z][a-z-]*/g) ?? [];
  const long = names.at(-1) ?? '';
  const value =
    placeholder === undefined ? undefined : valueOf(placeholder, optionValues[`${command} ${long}`]);
  return { names, help: text, repeatable, value };
}

/** Operands and values that are files, by what help calls them. */
const pathNames = ['file', 'path', 'dir', 'folder', 'target'];

function valueOf(name: string, choices: readonly string[] = []): Value {
  return { name, choices, paths: pathNames.includes(name) };
}
