import type { Question } from '../../model/question.js';
import type { RunRule } from '../rule.js';
import { pack, withId } from '../samples.js';
import {
  askedQuestions,
  choicesOf,
  type FiledQuestion,
  remarkAtHead,
  whereabouts,
} from './reading/all-questions.js';

/** Also between packs. What is only much alike is the business of `pack/similar-question`. */
export const duplicateQuestion: RunRule = {
  id: 'pack/duplicate-question',
  scope: 'run',
  severity: 'warn',
  why: 'The same question under two ids is asked twice as often, and neither id knows what was learned under the other.',
  help: 'remove one of them, or keep its history with `retired: true`',
  bad: pack(withId('first') + withId('second').replace('- ', '- »')),
  good: pack(withId('first') + withId('second').replace('What is it?', 'What else is it?')),

  check(run) {
    const firsts = new Map<string, FiledQuestion>();
    return askedQuestions(run).flatMap((read) => {
      const content = contentOf(read.question);
      const first = firsts.get(content);
      if (first === undefined) firsts.set(content, read);
      // One id in two places is found by `pack/duplicate-id`.
      if (first?.question.id === read.question.id) return [];
      return first === undefined
        ? []
        : [remarkAtHead(read, `this is the same question as ${whereabouts(first)}`)];
    });
  },
};

/** Prompt, code and choices; where the lines of a prompt are broken is no difference that a learner sees. */
export function contentOf(question: Question): string {
  const { prompt, code } = question;
  const words = prompt.trim().replaceAll('\n', ' ');
  return [words, code?.source.trim() ?? '', ...choicesOf(question)].join('\n');
}
