import type { CommandWords, Grammar, OptionWords, Value } from '../grammar.js';
import type { Shell } from './shell.js';

/** Runs in bash 3.2 too, and without the bash-completion package: macOS has no more than that. */
export const bash: Shell = {
  name: 'bash',
  script: (grammar) => `# Completion of prep in bash: eval "$(prep completion bash)"
_prep_option() { compopt -o "$1" 2>/dev/null || true; } # bash 3.2 has no compopt
_prep() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= index
  # bash takes "--mode=plan" for three words.
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${grammar.commands.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[index]}; break ;;
    esac
  done
  case "$command $before" in
${valueCases(grammar).join('\n')}
  esac
  case "$command $word" in
${grammar.commands.map((each) => optionCase(each, grammar)).join('\n')}
    " -"*) ${offered(names(grammar.options))}; return ;;
${grammar.commands.flatMap(operandCase).join('\n')}
    " "*) ${offered(grammar.commands.map(({ name }) => name))} ;;
  esac
}
complete -F _prep prep`,
};

/** After an option that takes a value, only that. */
function valueCases({ commands, options }: Grammar): readonly string[] {
  const own = commands.flatMap(({ name, options: each }) =>
    each.flatMap((option) => valueCase(name, option)),
  );
  return [...own, ...options.flatMap((option) => valueCase('*', option))];
}

function valueCase(command: string, { names: forms, value }: OptionWords): readonly string[] {
  if (value === undefined) return [];
  const patterns = forms.map((form) => (command === '*' ? `*" ${form}"` : `"${command} ${form}"`));
  return [`    ${patterns.join('|')}) ${values(value)}; return ;;`];
}

function optionCase({ name, options }: CommandWords, grammar: Grammar): string {
  return `    "${name} -"*) ${offered([...names(options), ...names(grammar.options)])}; return ;;`;
}

function operandCase({ name, operand }: CommandWords): readonly string[] {
  return operand === undefined ? [] : [`    "${name} "*) ${values(operand)} ;;`];
}

function values({ choices, paths }: Value): string {
  if (!paths) return offered(choices);
  const files = `_prep_option filenames; local IFS=$'\\n'; COMPREPLY+=($(compgen -f -- "$word"))`;
  return choices.length === 0 ? files : `${offered(choices)}; ${files}`;
}

/** A value that ends in "=" is not whole yet. */
function offered(words: readonly string[]): string {
  const open = words.some((word) => word.endsWith('=')) ? '_prep_option nospace; ' : '';
  return words.length === 0 ? ':' : `${open}COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"))`;
}

function names(options: readonly OptionWords[]): readonly string[] {
  return options.flatMap((option) => option.names);
}
