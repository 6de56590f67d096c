import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { common, pack, question as sample } from '../samples.js';

/** Fewer say that the key is right, but not why. */
const fewest = 8;

const fields = `  answer: true
  explain: »This is so.
  refs: ["RFC 9110, section 9.2.2"]
`;

export const shortExplanation: QuestionRule = {
  id: 'explain/too-short',
  scope: 'question',
  severity: 'info',
  why: 'An explanation that only repeats the key teaches nothing to whoever was wrong.',
  help: 'say why the answer is right and where the tempting one comes from; 40 to 180 words are good',
  bad: pack(`${common('boolean')}${fields}`),
  good: sample('boolean', 'answer: true'),

  check({ question, node }) {
    const words = (question.explain ?? '').trim().split(/\s+/, fewest);
    if (words[0] === '' || words.length >= fewest) return [];
    const place = get(node, 'explain')?.place ?? headOf(node);
    return [
      { place, message: `the explanation has only ${words.length} word${words.length === 1 ? '' : 's'}` },
    ];
  },
};
