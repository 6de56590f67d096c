import type { Question } from '../../../model/question.js';
import { promptProse } from './prose.js';

export interface Word {
  /** Where it starts in the prompt. */
  readonly index: number;
  readonly part: string;
}

const verb = '(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|might|has|have|had)';
/** What opens a clause of its own, in which a negation does not turn the question around. */
const clause =
  /(?<!\b(?:at|by|for|from|in|of|on|to|with) )\bthat\b|\b(?:who|when|if|because|although|while|where|whose|after|before|once|unless|until|so)\b|[,;:()]/i;
const turned = new RegExp(
  `\\bwhich\\b([^.?!]{0,200}?)\\b${verb}((?:\\s+[\\w-]+){0,2}?)\\s+[*_]{0,2}(not|never)\\b`,
  'i',
);
const contracted = new RegExp(`\\bwhich\\b([^.?!]{0,200}?)\\b(${verb}n['\\u2019]t|cannot|can't)\\b`, 'i');
const except = /\b(except)[*_]{0,2}(?:\s+(?:for\s+)?(?:one|which)\b[^.?!]*)?\s*[.?!:]*$/i;

/** The word that makes a choice one of what is not so: "which is not", "all are true except". */
export function turningWord(question: Question): Word | undefined {
  if (question.kind !== 'choice' && question.kind !== 'multi') return undefined;
  if (!/not|n['\u2019]t|never|except/i.test(question.prompt)) return undefined;
  const { text, index } = promptProse(question).leadIn;
  for (const pattern of [turned, contracted, except]) {
    const match = pattern.exec(text);
    const part = match?.at(-1);
    if (match === null || part === undefined || clause.test(match.slice(1, -1).join(' '))) continue;
    return { index: index + match.index + match[0].lastIndexOf(part), part };
  }
  return undefined;
}

/** Whether a word stands between the marks of bold or emphasised text. */
export function isMarked({ prompt }: Question, { index, part }: Word): boolean {
  return /[*_]/.test(prompt[index - 1] ?? '') && /[*_]/.test(prompt[index + part.length] ?? '');
}
