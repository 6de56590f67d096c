import type { BodyOf, Question } from '../../../model/question.js';
import { get, type MapNode, reach, type ScalarNode } from '../../../model/tree.js';

export type Option = BodyOf<'choice'>['options'][number];

/** The options of a question that has some. */
export function optionsOf(question: Question): readonly Option[] {
  return question.kind === 'choice' || question.kind === 'multi' ? question.body.options : [];
}

/** Whether the learner sees the options in another order than that of the file. */
export function isShuffled(question: Question): boolean {
  return (question.kind === 'choice' || question.kind === 'multi') && question.body.shuffle;
}

/** A choice's one right option and the wrong ones. */
export function keyAndOthers(question: Question): { key: Option; others: readonly Option[] } | undefined {
  if (question.kind !== 'choice') return undefined;
  const key = question.body.options.find((option) => option.correct);
  return key === undefined
    ? undefined
    : { key, others: question.body.options.filter((option) => !option.correct) };
}

/** Whether the key is longer than each other option, in code points after trimming. */
export function isLongest(key: Option, others: readonly Option[]): boolean {
  return others.every((option) => lengthOf(option) < lengthOf(key));
}

export function lengthOf({ text }: Option): number {
  return Array.from(text.trim()).length;
}

/** The text of the option at an index, as it stands in the file. */
export function optionNode(question: MapNode, index: number): ScalarNode | undefined {
  const option = reach(question, ['options', index]);
  const text = option.type === 'map' ? get(option, 'text') : undefined;
  return text?.type === 'scalar' ? text : undefined;
}
