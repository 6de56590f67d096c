import type { Question } from '../../../model/question.js';
import { proseOf } from './markdown.js';

/** What rules about language read of a question. Offsets are those of its prompt. */
export interface PromptProse {
  readonly prose: string;
  readonly sentences: readonly Sentence[];
  /** The sentence that asks: the last one with a question mark, else the last one. */
  readonly leadIn: Sentence;
}

export interface Sentence {
  readonly text: string;
  /** Where it starts in the prompt. */
  readonly index: number;
}

/** The last one is kept: a dozen rules read the same prompt one after the other. */
let last: { readonly question: Question; readonly found: PromptProse } | undefined;

export function promptProse(question: Question): PromptProse {
  if (last?.question !== question) last = { question, found: read(question.prompt) };
  return last.found;
}

function read(prompt: string): PromptProse {
  const prose = proseOf(prompt);
  const sentences = sentencesOf(prose);
  const leadIn = sentences.findLast(({ text }) => text.includes('?')) ?? sentences.at(-1) ?? nothing;
  return { prose, sentences, leadIn };
}

const nothing: Sentence = { text: '', index: 0 };

const ending = /[.!?:]["')*_]*(?=\s|$)|\n[ \t]*\n/g;
const abbreviation = /\b(?:e\.g|i\.e|vs|etc|cf)$/;

/** Ends at `.`, `!`, `?` or `:` before a blank, and at an empty line; a few abbreviations are known. */
export function sentencesOf(prose: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = prose.slice(start, end).trim();
    if (text !== '') sentences.push({ text, index: prose.indexOf(text, start) });
    start = end;
  };
  for (const match of prose.matchAll(ending)) {
    const before = prose.slice(Math.max(start, match.index - 4), match.index);
    if (!match[0].startsWith('.') || !abbreviation.test(before)) add(match.index + match[0].length);
  }
  add(prose.length);
  return sentences;
}

/** The words of a prose: letters and digits, with the hyphens and apostrophes between them. */
export function wordsOf(prose: string): readonly string[] {
  return prose.match(/[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu) ?? [];
}
