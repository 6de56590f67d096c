import type { FiledRemark, Run, RunRule } from '../rule.js';
import { pack, withId } from '../samples.js';
import {
  askedQuestions,
  contentOf,
  type FiledQuestion,
  remarkAtHead,
  whereabouts,
} from './reading/all-questions.js';
import { nearDuplicates } from './reading/near-duplicates.js';

const prompt =
  'Which of the two isolation levels lets a transaction read rows that another one has not committed yet?';

/** Also between packs. What is only much alike is told more quietly. */
export const duplicateQuestion: RunRule = {
  id: 'pack/duplicate-question',
  scope: 'run',
  severity: 'warn',
  why: 'The same question under two ids is asked twice as often, and neither id knows what was learned under the other.',
  help: 'remove one of them, or keep its history with `retired: true`',
  bad: pack(
    withId('first', prompt) + again('second', prompt) + again('third', prompt.replace('yet', 'so far')),
  ),
  good: pack(
    withId('first', prompt) +
      withId('second', 'When does a transaction that only reads block one that writes?'),
  ),

  check: (run) => [
    ...sameQuestions(run),
    ...nearDuplicates(run).map((remark): FiledRemark => ({ ...remark, severity: 'info' })),
  ],
};

function sameQuestions(run: Run): readonly FiledRemark[] {
  const firsts = new Map<string, FiledQuestion>();
  return askedQuestions(run).flatMap((read) => {
    const content = contentOf(read.question);
    const first = firsts.get(content);
    if (first === undefined) firsts.set(content, read);
    // One id in two places is found by `pack/duplicate-id`.
    if (first === undefined || first.question.id === read.question.id) return [];
    return [remarkAtHead(read, `this is the same question as ${whereabouts(first)}`)];
  });
}

function again(id: string, text: string): string {
  return withId(id, text).replace('- ', '- »');
}
