import type { Question } from '../model/question.js';
import type { LeftOut } from './exchange.js';
import { Remarks } from './remarks.js';

/** The id within its pack. */
export function ownId({ id, pack }: Question): string {
  return id.slice(pack.length + 1);
}

/** The prompt with the code that is shown below it, as Markdown. */
export function promptWithCode({ prompt, code }: Question): string {
  const text = prompt.trim();
  return code === undefined ? text : `${text}\n\n${fenced(code.source, code.language)}`;
}

/** Code between fences that are longer than any in it. */
export function fenced(source: string, language: string): string {
  const longest = Math.max(2, ...(source.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${source.trimEnd()}\n${fence}`;
}

/** The explanation and where it comes from, as Markdown; empty where there is neither. */
export function explanation({ explain, refs }: Question): string {
  const sources = refs.map((reference) => `- ${sourceLine(reference)}`);
  const list = sources.length === 0 ? [] : [`Sources:\n\n${sources.join('\n')}`];
  return [...(explain === undefined ? [] : [explain.trim()]), ...list].join('\n\n');
}

function sourceLine(reference: Question['refs'][number]): string {
  if (typeof reference === 'string') return reference;
  const { title, url } = reference;
  if (url === undefined) return title ?? '';
  return title === undefined ? `<${url}>` : `[${title.replace(/[[\]]/g, '\\$&')}](${url})`;
}

/** Remarks about a question of ours. */
export function remarksOn(question: Question): Remarks {
  return new Remarks(question.id, '');
}

/** What no other program has a place for. */
export function remarkOnFields(
  question: Question,
  names: readonly ('hints' | 'proof')[],
  remarks: Remarks,
): void {
  if (names.includes('hints') && question.hints.length > 0) remarks.part('hints are left out');
  if (names.includes('proof') && question.proof !== undefined)
    remarks.part('what proves the key is left out');
}

export function allLeftOut(remarks: readonly Remarks[]): readonly LeftOut[] {
  return remarks.flatMap(({ leftOut }) => leftOut);
}
