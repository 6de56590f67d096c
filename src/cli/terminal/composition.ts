import { briefTyped, typedHelp } from './commands.js';
import { around, type TextArea, textOf, withoutLine } from './widgets/text-area.js';

/** A text of several lines that is asked for. */
export interface Composition {
  /** "text" for prose, else the language of the code. */
  readonly language: string;
  /** What the text may begin with: the start of a program, or what was written before; empty where there is none. */
  readonly given: string;
  /** The learner's editor by name, where there is one and a terminal to run it in. */
  readonly editor?: string;
}

const extensions: Readonly<Record<string, string>> = {
  sql: '.sql',
  javascript: '.js',
  typescript: '.ts',
  python: '.py',
  text: '.md',
};

/** What the name of a file in this language ends with. */
export function extensionOf(language: string): string {
  return extensions[language] ?? '.txt';
}

/** The whole text, where Enter at the cursor ends it; undefined where it only begins a new line. */
export function endsText(area: TextArea, language: string): string | undefined {
  const { lines, row } = area;
  const [before, after] = around(area);
  const rest = [after, ...lines.slice(row + 1)];
  if (rest.some((line) => line.trim() !== '')) return undefined;
  if (before.trim() === '.') return textOf(withoutLine({ ...area, lines: lines.slice(0, row + 1) }));
  const text = [...lines.slice(0, row), before].join('\n').trimEnd();
  return language === 'sql' && text.endsWith(';') ? text : undefined;
}

function endOf(language: string): string {
  return language === 'sql' ? 'end with ";"' : 'end with a line that holds only "."';
}

/** What to do, as long as nothing is written; then only what ends it, and the commands. */
export function help({ language, editor, given }: Composition, blank: boolean): string {
  if (!blank) return `Enter begins a line; ${endOf(language)}; ${typedHelp}`;
  const edit = editor === undefined ? '' : `, or type e and Enter for your editor (${editor})`;
  const take = given === '' ? '' : '; the up arrow puts in what is given';
  return `${toBegin(language)}, ${endOf(language)}${edit}${take}; ${typedHelp}`;
}

export function briefHelp({ language }: Composition, blank: boolean): string {
  const end = language === 'sql' ? '";" ends' : '"." ends';
  return language === 'text' && blank
    ? `Enter: said aloud; or type, ${end}; ${briefTyped}`
    : `${end}; ${briefTyped}`;
}

/** What to do and how to end it, without the keys: for where no keys are read. */
export function toBegin(language: string): string {
  if (language === 'text') return 'Say your answer aloud, then press Enter; or type it';
  return `Type ${language === 'sql' ? 'your query' : 'the whole program'}`;
}

export function introOf(language: string): string {
  return `${toBegin(language)}, ${endOf(language)}.`;
}

export function nothingYet({ language }: Composition): string {
  const spoken = language === 'text' ? ' Press Enter on the empty line if you have said it aloud.' : '';
  return `Nothing is written yet.${spoken}`;
}
