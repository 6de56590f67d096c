import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { placeInPrompt } from './reading/prompt.js';
import { promptProse } from './reading/prose.js';

/** A blank with more words behind it in its sentence. A line of nothing but underscores is a rule. */
const blank =
  /(?<![\w_\ufffc])_{3,}(?![\w_])(?=["'\u201d)*,;:]{0,9}[ \t]{0,9}\n?[ \t]{0,9}[\p{L}\p{N}\ufffc])/gu;

export const blankInMiddle: QuestionRule = {
  id: 'stem/blank-in-middle',
  scope: 'question',
  severity: 'info',
  why: 'With a blank in its middle a sentence has to be read twice: first to its end, then again with what belongs there.',
  help: 'put the blank at the end, or ask with a question mark',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: asked('text', 'A »___ index holds every column of the query.', 'accept: [covering]'),
  good: asked('text', 'An index that holds every column of the query is called ___', 'accept: [covering]'),

  check(subject) {
    if (!subject.question.prompt.includes('___')) return [];
    const { prose } = promptProse(subject.question);
    for (const match of prose.matchAll(blank)) {
      const before = prose.slice(prose.lastIndexOf('\n', match.index) + 1, match.index);
      const alone = before.trim() === '' && /^_+[ \t]*\n/.test(prose.slice(match.index));
      if (alone) continue;
      const { place } = placeInPrompt(subject, { index: match.index, part: match[0] });
      return [{ place, message: 'the sentence goes on behind its blank' }];
    }
    return [];
  },
};
