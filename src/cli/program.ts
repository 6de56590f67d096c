import { Command as Commander, CommanderError, Option } from 'commander';
import { didYouMean } from '../model/closest.js';
import { clean } from './clean.js';
import { Context } from './context.js';
import type { Command, OptionSpec } from './command.js';
import * as registry from './commands/all.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { type Stop, usage } from './failure.js';
import { OptionValues } from './option-values.js';
import { versionOf } from './version.js';
import type { World } from './world.js';

/** What help lists first; a registry knows no order but the alphabet's. */
const first = ['drill', 'report', 'lint', 'plan'];

/** The commands in the order in which help lists them. */
export const commands: readonly Command[] = Object.values(registry).sort((a, b) => rank(a) - rank(b));

function rank({ name }: Command): number {
  return first.includes(name) ? first.indexOf(name) : first.length;
}

/** What every command takes. */
export const globalOptions: readonly OptionSpec[] = [
  { flags: '--db <file>', help: 'the history, or :memory: (PREP_DB)' },
  { flags: '--packs <dir>', help: 'add a folder of packs; repeatable (PREP_PACKS)', repeatable: true },
  { flags: '--no-shipped', help: 'leave out the shipped packs and your own', rare: true },
  { flags: '--color <when>', help: 'auto, always or never', rare: true },
  { flags: '--accessible', help: 'plain numbered lines, no menus (ACCESSIBLE=1)' },
  { flags: '--now <time>', help: 'start the clock at this time (PREP_NOW)', rare: true },
  { flags: '-q, --quiet', help: 'nothing on stderr but errors', rare: true },
  { flags: '-v, --verbose', help: 'more on stderr', rare: true },
];

/** Reads the command line and runs the command it names. This is the one place that knows commander. */
export async function runCommandLine(world: World): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  const program = buildProgram(world, async (command, words, values) => {
    const options = new OptionValues(values, command.name);
    const context = new Context(world, options);
    status = await command.run({ arguments: words, options, context });
  });
  refuseUnknownHelp(world.words);
  try {
    await program.parseAsync([...world.words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return commanderStatus(error);
  }
  return status;
}

type Act = (
  command: Pick<Command, 'name' | 'run'>,
  words: readonly string[],
  values: Record<string, unknown>,
) => Promise<void>;

function buildProgram(world: World, act: Act): Commander {
  const program = new Commander('prep')
    .description('Get ready for a backend developer interview: drill, see weak areas, check packs.')
    .version(versionOf(world), '--version', 'show the version')
    .helpOption('-h, --help', 'show help; also: prep help <command>')
    .helpCommand('help [command]', 'show help for a command')
    .showSuggestionAfterError(true)
    .showHelpAfterError('See: prep --help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => void world.stderr.write(text),
      outputError: (text, write) => write(clean(text.replace(/^error: /, 'prep: '))),
      getOutHelpWidth: () => Math.min(100, world.stdout.columns ?? 100),
    })
    // The command that shows help is named beside the option: its line would be one too many for 24.
    .configureHelp({ subcommandTerm, visibleCommands: (shown) => [...shown.commands] })
    .addHelpText('after', rareOptions(globalOptions))
    .allowExcessArguments(true)
    .action(() => act(startScreen(program, world), program.args, { save: true, ...program.opts() }));
  for (const option of globalOptions) program.addOption(commanderOption(option));
  for (const command of named(world.words)) addCommand(program, command, act);
  return program;
}

/** The command that is run, where it comes first; else all, for whatever is asked about them. */
function named([word]: readonly string[]): readonly Command[] {
  const one = commands.filter(({ name }) => name === word);
  return one.length > 0 ? one : commands;
}

/** That a command has options goes without saying; saying it would break the lines of help. */
function subcommandTerm(command: Commander): string {
  return `${command.name()} ${command.usage().replace('[options] ', '')}`;
}

/** What happens without a command: a screen to start from on a terminal, elsewhere help. */
function startScreen(program: Commander, { stdin, stdout }: World): Pick<Command, 'name' | 'run'> {
  return {
    name: 'drill',
    async run(invocation) {
      const [word] = invocation.arguments;
      // A word that is no command is one mistyped.
      if (word !== undefined) throw noCommand(word);
      if (stdin.isTTY === true && stdout.isTTY === true) {
        const { runStart } = await import('./start/run-start.js');
        return runStart(invocation);
      }
      program.outputHelp();
      return exitStatus.done;
    },
  };
}

/** Commander would answer `prep help dril` with the general help, and not say why. */
function refuseUnknownHelp([first, word]: readonly string[]): void {
  const known = word === undefined || word.startsWith('-') || commands.some(({ name }) => name === word);
  if (first === 'help' && !known) throw noCommand(word);
}

function noCommand(word: string): Stop {
  const names = [...commands.map((command) => command.name), 'help'];
  return usage(`there is no command "${word}"${didYouMean(word, names)}`, 'See: prep --help');
}

function addCommand(program: Commander, command: Command, act: Act): void {
  const own = program
    .command(command.name)
    .summary(command.summary)
    .helpGroup(first.includes(command.name) ? 'Commands:' : 'More:')
    .description(`${command.summary[0]?.toUpperCase() ?? ''}${command.summary.slice(1)}.`)
    .allowExcessArguments(false)
    .showHelpAfterError(`See: prep ${command.name} --help`)
    // Whoever reads this line has found it.
    .addHelpOption(new Option('-h, --help').hideHelp())
    .optionsGroup('Options (general ones: prep --help):')
    .addHelpText('after', rareOptions(command.options))
    .addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}`);
  if (command.arguments !== '') own.arguments(command.arguments);
  for (const option of command.options) own.addOption(commanderOption(option));
  // The global options work after the command as well, but are listed once, in the general help.
  for (const option of globalOptions) own.addOption(commanderOption(option).hideHelp());
  own.action(async () => {
    await act(command, own.args, merged(program.opts(), own.opts()));
  });
}

/** The options that help only names. */
function rareOptions(options: readonly OptionSpec[]): string {
  const names = options.filter(({ rare }) => rare === true).map(({ flags }) => flags);
  return names.length === 0 ? '' : filled('  also: ', names);
}

/** Names with commas between them, in lines of at most 80 columns. */
function filled(head: string, names: readonly string[]): string {
  const lines = [head];
  names.forEach((name, index) => {
    const word = index < names.length - 1 ? `${name}, ` : name;
    const line = lines.pop() ?? '';
    if (line.length + word.trimEnd().length <= 80) lines.push(line + word);
    else lines.push(line.trimEnd(), ' '.repeat(head.length) + word);
  });
  return lines.join('\n');
}

/** An option given before or after the command; after wins. Defaults of one side never hide the other. */
function merged(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = { ...before, ...after };
  values['shipped'] = before['shipped'] !== false && after['shipped'] !== false;
  const packs = [...listOf(before['packs']), ...listOf(after['packs'])];
  return { ...values, packs };
}

function commanderOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.help).hideHelp(spec.rare === true);
  if (spec.repeatable !== true) return option;
  return option.argParser((value: string, before: unknown) => [...listOf(before), value]);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Help and version end well; everything else that commander refuses is a usage error. */
function commanderStatus(error: CommanderError): ExitStatus {
  return error.exitCode === 0 ? exitStatus.done : exitStatus.failed;
}
