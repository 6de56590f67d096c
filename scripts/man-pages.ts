import type { Command, OptionSpec } from '../src/cli/command.js';
import { commands, globalOptions } from '../src/cli/program.js';

/** A section of a page: its heading and its text, in the man macros of groff_man(7). */
type Section = readonly [heading: string, body: string];

/** The man pages of prep and its commands, by file name: what help leaves out for want of room is here. */
export function manPages(version: string): ReadonlyMap<string, string> {
  const pages = [
    ['prep', mainPage()] as const,
    ...commands.map((each) => [`prep-${each.name}`, page(each)] as const),
  ];
  return new Map(pages.map(([name, sections]) => [`${name}.1`, written(name, version, sections)]));
}

function mainPage(): readonly Section[] {
  return [
    ['NAME', 'prep \\- get ready for a backend developer interview'],
    ['SYNOPSIS', '.B prep\n.RI [ options ]\n.RI [ command ]'],
    ['DESCRIPTION', paragraphs(description)],
    ['COMMANDS', commands.map(({ name, summary }) => item(bold(`prep-${name}`, '(1)'), summary)).join('\n')],
    ['OPTIONS', `These work before and after the command.\n${globalOptions.map(option).join('\n')}`],
    ['EXIT STATUS', table(exitStatuses)],
    ['ENVIRONMENT', table(environment)],
    ['FILES', table(files)],
  ];
}

const description = [
  'prep asks in the terminal what a backend interview asks, remembers every answer in a SQLite file, shows where you are weak, and spends the minutes you have on what helps most on the day of the interview. It needs no network.',
  'Without a command it shows, on a terminal, one screen to start from.',
];

const exitStatuses: Table = {
  '0': 'done',
  '1': 'done, and something was found: findings of prep lint, a drill under --pass, problems of prep doctor',
  '2': 'it could not be done; what is wrong is said on stderr',
  '130, 143': 'interrupted or terminated; what was answered is saved',
};

const environment: Table = {
  PREP_DB: 'the history, unless --db is given',
  PREP_PACKS: 'folders of packs, separated by colons (on Windows by semicolons)',
  PREP_NOW: 'the time to start the clock at, unless --now is given',
  ACCESSIBLE: 'set to 1: as --accessible',
  'NO_COLOR, FORCE_COLOR': 'no colours, or colours though the output is no terminal',
  'VISUAL, EDITOR': 'the editor for long answers',
};

const files: Table = {
  '$XDG_DATA_HOME/prep/history.db': 'the history (~/.local/share where the variable is not set)',
  '$XDG_CONFIG_HOME/prep/packs/': 'packs of your own (~/.config)',
  '$XDG_CONFIG_HOME/prep/config.yaml': 'your settings (~/.config)',
  '$XDG_CACHE_HOME/prep/': 'what can be made again (~/.cache)',
};

function page({ name, summary, arguments: operands, options, examples }: Command): readonly Section[] {
  const operand = operands === '' ? '' : `\n.I ${plain(operands)}`;
  const own = options.length === 0 ? 'It has none of its own.' : options.map(option).join('\n');
  return [
    ['NAME', `prep\\-${plain(name)} \\- ${plain(summary)}`],
    ['SYNOPSIS', `.B prep ${plain(name)}\n.RI [ options ]${operand}`],
    [
      'OPTIONS',
      `${own}\n.PP\nThe general options, exit status, environment and files are described in\n.BR prep (1).`,
    ],
    ['EXAMPLES', `.nf\n${examples.map(plain).join('\n')}\n.fi`],
    ['SEE ALSO', '.BR prep (1)'],
  ];
}

function option({ flags, help, repeatable }: OptionSpec): string {
  return item(
    `.B ${plain(flags)}`,
    repeatable === true && !help.includes('repeatable') ? `${help} (may be given several times)` : help,
  );
}

type Table = Readonly<Record<string, string>>;

function table(rows: Table): string {
  return Object.entries(rows)
    .map(([name, text]) => item(`.B ${plain(name)}`, text))
    .join('\n');
}

function item(head: string, text: string): string {
  return `.TP\n${head}\n${plain(text)}`;
}

function bold(word: string, after: string): string {
  return `.BR ${plain(word)} ${after}`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map(plain).join('\n.PP\n');
}

function written(name: string, version: string, sections: readonly Section[]): string {
  const head = `.TH ${plain(name.toUpperCase())} 1 "" "prep ${version}" "prep manual"`;
  return `${[head, ...sections.map(([heading, body]) => `.SH ${heading}\n${body}`)].join('\n')}\n`;
}

/** Text as it is: a hyphen stays one that can be copied, and no line is taken for a macro. Source: groff_char(7). */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^[.']/gm, '\\&$&');
}
