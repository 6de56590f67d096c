import type { Question } from '../../model/question.js';
import { reach } from '../../model/tree.js';
import type { QuestionRule, Remark } from '../rule.js';
import { choice } from '../samples.js';
import { labelsIn } from './reading/labels.js';
import { isShuffled, type Option, optionNode, optionsOf } from './reading/options.js';

/** "Of the above" may stand where the option is pinned to the end. */
export const positionalReference: QuestionRule = {
  id: 'mcq/positional-reference',
  scope: 'question',
  severity: 'error',
  why: 'Options are shuffled: a letter, a number or "above" would point at another option each time.',
  help: 'name what is meant, or keep the order with `shuffle: false` or `pin: last`',
  bad: choice('Which methods are idempotent?', ['»A and B', 'PUT', 'DELETE', '»Both of the above']),
  good: choice('Which methods are idempotent?', [
    'PUT and DELETE',
    'PUT alone',
    'DELETE alone',
    'Neither of them',
  ]),

  check({ question, node }) {
    if (!isShuffled(question)) return [];
    return optionsOf(question).flatMap((option, index): readonly Remark[] => {
      const pointer = pointerIn(option, question);
      if (pointer === undefined) return [];
      const place = (optionNode(node, index) ?? reach(node, ['options', index])).place;
      return [{ place, message: `the options are shuffled, so that "${pointer}" points nowhere` }];
    });
  },
};

const above =
  /\b(?:(?:all|any|both|either|neither|none|two|three|some|one) of the (?:(?:options|answers|choices) )?(?:above|below)|the (?:options|answers|choices) above)\b(?! [a-z])|^the above\W*$/i;
const ordinal =
  /^(?:both )?the (?:first|second|third|fourth|last|previous|next)(?: (?:answer|choice)s?| (?:and|or) (?:the )?(?:second|third|fourth|last) (?:option|answer|choice)s?)\W*$/i;
const lettered = /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s? \(?[A-H]\b\)?/;

function pointerIn({ text, pin }: Option, question: Question): string | undefined {
  const label = lettered.exec(text)?.[0] ?? (areLetters(labelsIn(text), question) ? text.trim() : undefined);
  if (label !== undefined) return namesThings(question) ? undefined : label;
  return ordinal.exec(text.trim())?.[0] ?? (pin === 'last' ? undefined : above.exec(text)?.[0]);
}

/** Letters that could point at options: of four, there is none that E points at. */
function areLetters(labels: readonly string[], question: Question): boolean {
  const known = 'ABCDEFGH'.slice(0, optionsOf(question).length);
  return labels.length > 0 && labels.every((each) => known.includes(each));
}

/** Where the prompt or its code speaks of A and B, as of two transactions, so may the options. */
function namesThings({ prompt, code }: Question): boolean {
  return /(?<![\p{L}\p{N}'])(?:[B-H]|A(?! [a-z]))(?![\p{L}\p{N}'])/u.test(`${prompt}\n${code?.source ?? ''}`);
}
