import { quote } from '../../model/quote.js';
import { reach } from '../../model/tree.js';
import type { QuestionRule } from '../rule.js';
import { question as sample } from '../samples.js';

/** Folded as in grading (`kinds/text.ts`), but for quotes and full stops. */
export const duplicateAccept: QuestionRule = {
  id: 'text/duplicate-accept',
  scope: 'question',
  severity: 'warn',
  why: 'A form that another one covers already accepts nothing more, and mostly stands where a real variant was meant.',
  help: 'remove it, or write `case: true` if capitals make a difference',
  bad: sample('text', 'accept: [idempotent, »Idempotent, »" idempotent "]'),
  good: sample('text', 'accept: [GET, get]\ncase: true'),

  check({ question, node }) {
    if (question.kind !== 'text') return [];
    const firsts = new Map<string, string>();
    const { accept, case: caseMatters } = question.body;
    return accept.flatMap((form, index) => {
      const plain = form.normalize('NFKC').trim().replace(/\s+/g, ' ');
      const folded = caseMatters ? plain : plain.toLowerCase();
      const first = firsts.get(folded);
      if (first === undefined) firsts.set(folded, form);
      if (first === undefined || folded === '') return [];
      return [
        { place: reach(node, ['accept', index]).place, message: `${quote(first)} already accepts this` },
      ];
    });
  },
};
