import type { CommandWords, OptionWords, Value } from '../grammar.js';
import type { Shell } from './shell.js';

/** Source: the chapter "Completion System" of the zsh manual, `_arguments` and `_describe`. */
export const zsh: Shell = {
  name: 'zsh',
  script: ({ commands, options }) => `#compdef prep
# Completion of prep in zsh: source <(prep completion zsh), or as a file _prep in a folder of $fpath
_prep() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a general=(
${options.flatMap(specs).join('\n')}
  )
  _arguments -C $general '1:command:->command' '*::operand:->operands'
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, summary }) => `        ${quoted(`${name}:${summary}`)}`).join('\n')}
      )
      _describe command commands ;;
    operands)
      case $words[1] in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
}
# Loaded from $fpath it is called at once, read by "source" it is only made known.
if [[ $funcstack[1] == _prep ]]; then _prep "$@"; else compdef _prep prep; fi`,
};

function commandCase({ name, options, operand }: CommandWords): string {
  const operands = operand === undefined ? [] : [quoted(`*:${operand.name}:${action(operand)}`)];
  const own = [...options.flatMap(specs).map((each) => each.trim()), ...operands];
  return `        ${name}) _arguments $general ${own.join(' ')} ;;`;
}

/** One line for each form of an option; the forms of one exclude each other unless it may be repeated. */
function specs({ names, help, repeatable, value }: OptionWords): readonly string[] {
  const others = repeatable ? '*' : `(${names.join(' ')})`;
  const after = value === undefined ? '' : `:${plain(value.name)}:${action(value)}`;
  return names.map((name) => `    ${quoted(`${others}${name}[${plain(help)}]${after}`)}`);
}

function action({ choices, paths }: Value): string {
  const words = choices.length === 0 ? '' : `(${choices.join(' ')})`;
  if (!paths) return words === '' ? ' ' : words;
  return words === '' ? '_files' : `_alternative "words:word:${words}" "files:file:_files"`;
}

/** Brackets and colons end a part of a specification. */
function plain(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
