import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { asked, optionList } from '../samples.js';
import { optionsOf } from './reading/options.js';

const pairs = ['no/yes', 'false/true', 'correct/incorrect', 'right/wrong'];

const longest = 20;

/** Only where there is nothing more to them: "Yes, since it repeats" is an answer of its own. */
export const yesNoOptions: QuestionRule = {
  id: 'mcq/yes-no-options',
  scope: 'question',
  severity: 'info',
  why: 'A choice between yes and no is a statement that is true or false, and is answered faster as one.',
  help: 'write it as `kind: boolean` with `answer: true` or `answer: false`',
  bad: asked('choice', 'Is PUT idempotent?', optionList(['Yes', 'No']).replace('- ', '»- ')),
  good: asked('boolean', 'PUT is idempotent.', 'answer: true'),

  check({ question, node }) {
    const options = optionsOf(question);
    if (options.length !== 2 || options.some(({ text }) => text.length > longest)) return [];
    const words = options.map(({ text }) => text.toLowerCase().replace(/^\W+|\W+$/g, ''));
    if (!pairs.includes([...words].sort().join('/'))) return [];
    const place = get(node, 'options')?.place ?? headOf(node);
    return [{ place, message: `the options are only ${words.join(' and ')}` }];
  },
};
