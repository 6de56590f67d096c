import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { common, pack } from '../samples.js';

const explained = `  answer: true
  explain: It is what the source says, and it says so in plain words.
`;

/** A reference needs a title or a URL; whether the URL is well formed is another rule's question. */
export const missingReferences: QuestionRule = {
  id: 'refs/missing',
  scope: 'question',
  severity: 'warn',
  why: 'A primary source lets the learner read on, and whoever doubts the key check it.',
  help: 'name a primary source under `refs`: a title, a URL or both',
  bad: pack(`${common('boolean')}${explained}`.replace('- ', '- »')),
  good: pack(`${common('boolean')}${explained}  refs: ["RFC 9110, section 9.2.2"]\n`),

  check({ question, node }) {
    if (question.refs.some(namesSomething)) return [];
    const place = get(node, 'refs')?.place ?? headOf(node);
    return [{ place, message: 'the question names no source' }];
  },
};

function namesSomething(reference: string | { readonly title?: string; readonly url?: string }): boolean {
  const texts = typeof reference === 'string' ? [reference] : [reference.title, reference.url];
  return texts.some((text) => (text ?? '').trim() !== '');
}
