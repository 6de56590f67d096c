import type { CommandWords, Grammar, OptionWords, Value } from '../grammar.js';
import type { Shell } from './shell.js';

/** Source: `complete` and "Writing your own completions" in the documentation of fish. */
export const fish: Shell = {
  name: 'fish',
  script: ({ commands, options }: Grammar) =>
    [
      '# Completion of prep in fish: prep completion fish > ~/.config/fish/completions/prep.fish',
      'complete -c prep -f',
      ...commands.map(
        ({ name, summary }) => `${start('__fish_use_subcommand')} -a ${name} -d ${quoted(summary)}`,
      ),
      ...options.map((option) => optionLine('complete -c prep', option)),
      ...commands.flatMap(commandLines),
    ].join('\n'),
};

function commandLines({ name, options, operand }: CommandWords): readonly string[] {
  const seen = start(`__fish_seen_subcommand_from ${name}`);
  const operands = operand === undefined ? [] : [`${seen} ${valueWords(operand, '')}`.trimEnd()];
  return [...options.map((option) => optionLine(seen, option)), ...operands];
}

function start(condition: string): string {
  return `complete -c prep -n ${quoted(condition)}`;
}

function optionLine(before: string, { names, help, value }: OptionWords): string {
  const forms = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const words = [before, ...forms, `-d ${quoted(help)}`];
  return (value === undefined ? words : [...words, valueWords(value, '-r ')]).join(' ');
}

/** `-r`: a value has to follow. `-f` and `-F`: without and with files. */
function valueWords({ choices, paths }: Value, required: string): string {
  const files = paths ? '-F' : '-f';
  const words = choices.length === 0 ? '' : ` -a ${quoted(choices.join(' '))}`;
  return `${required}${files}${words}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
