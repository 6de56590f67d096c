import type { Command } from '../../model/asker.js';
import { type Confidence, confidences } from '../../model/review.js';

/** The single letters of menus and of the numbered path, with the word that help shows. */
const letters: Readonly<Record<string, Command['type']>> = {
  h: 'hint',
  s: 'skip',
  u: 'undo',
  f: 'flag',
  k: 'known',
  w: 'why',
  r: 'retry',
  q: 'quit',
};

export const keyHelp = 'h hint, s skip, u undo, f flag, k known, w why, q quit';
export const typedHelp = ':hint :skip :undo :flag :known :why :quit';
export const spokenIntro = 'Say your answer aloud, then press Enter; or type it.';
export const briefKeys = 'h s u f k w q';
export const briefTyped = ':h :s :u :f :k :w :q';

/** The command that a bare letter stands for. */
export function letterCommand(letter: string): Command | undefined {
  const type = letters[letter.toLowerCase()];
  return type === undefined ? undefined : { type };
}

/** The command that a typed `:word` or `:w` stands for; `:flag` may carry a note. */
export function typedCommand(text: string): Command | undefined {
  const match = /^:([a-z]+)(?:\s+(.*))?$/i.exec(text.trim());
  const word = match?.[1]?.toLowerCase() ?? '';
  const type = letters[word] ?? Object.values(letters).find((each) => each === word);
  if (type === undefined) return undefined;
  const note = match?.[2]?.trim() ?? '';
  return type === 'flag' && note !== '' ? { type, note } : { type };
}

/** A typed answer; `::` at its start is a literal colon. */
export function typedAnswer(text: string): string {
  return text.startsWith('::') ? text.slice(1) : text;
}

/** What is wrong with a line that begins like a command and is none: one mistyped must not count as an answer. */
export function unknownCommand(text: string): string | undefined {
  if (!text.startsWith(':') || text.startsWith('::') || typedCommand(text) !== undefined) return undefined;
  return `"${text}" is no command: ${typedHelp}; a colon of the answer is typed twice, "::".`;
}

export const howSureText = 'How sure are you? 1 sure, 2 unsure, 3 guess';

/** What "1", "s" or "sure" says of an answer; the letters of commands mean nothing there. */
export function confidenceAt(text: string): Confidence | undefined {
  const said = text.toLowerCase();
  return confidences.find((each, index) => [String(index + 1), each[0], each].includes(said));
}
