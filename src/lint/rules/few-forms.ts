import { reach } from '../../model/tree.js';
import type { QuestionRule } from '../rule.js';
import { question as sample } from '../samples.js';

/** Of a single word, typing mistakes are forgiven anyway; a phrase can be said in several ways. */
const phrase = /^\p{L}+(?:[ -]\p{L}+)+$/u;

export const fewForms: QuestionRule = {
  id: 'text/few-forms',
  scope: 'question',
  severity: 'info',
  why: 'A phrase has variants, with hyphens, articles or an abbreviation; one that is not accepted marks knowledge wrong.',
  help: 'list more forms under `accept`, or give a `pattern`',
  bad: sample('text', 'accept: »[write-ahead log]'),
  good: sample('text', 'accept: [write-ahead log, write ahead log, WAL]'),

  check({ question, node }) {
    if (question.kind !== 'text' || question.body.pattern !== undefined) return [];
    const [form = '', ...more] = question.body.accept;
    if (more.length > 0 || !phrase.test(form.trim())) return [];
    return [{ place: reach(node, ['accept']).place, message: 'only one form of this phrase is accepted' }];
  },
};
