import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { placeInPrompt } from './reading/prompt.js';
import { promptProse } from './reading/prose.js';

const not = "(?:\\b(?:not|never|cannot)|n['\\u2019]t)\\b";
const none = '\\b(?:none|neither|nobody|nothing)\\b';
const first = new RegExp(`${not}|${none}`, 'i');
const denial =
  '(?:except|false|incorrect|untrue|wrong|invalid|impossible|unlikely|uncommon|unusual|unnecessary|unsafe|unless)';
/** Words that open a clause: "not fast, and not safe" says two things, and not one twice. */
const opening = 'and|or|nor|but|that|which|who|if|when|because|so|whether|only';
const verbs = 'is|are|was|were|be|do|does|did|can|could|will|would|should|has|have|had';

/** One denial, at most three words of the same clause, and the next one. */
function twice(one: string, { without, other }: { without: string; other: string }): RegExp {
  return new RegExp(`${one}[*_]*(?:\\s+(?!(?:${without})\\b)[\\w'-]+){0,3}?\\s+[*_]*${other}`, 'i');
}

const patterns = [
  twice(not, { without: `${opening}|${verbs}`, other: `\\b(?:not|never|none|no longer|${denial})\\b` }),
  twice(none, { without: opening, other: `(?:${not}|\\b${denial}\\b)` }),
];

export const doubleNegative: QuestionRule = {
  id: 'stem/double-negative',
  scope: 'question',
  severity: 'info',
  why: 'Two negations in one clause have to be worked out before the question itself can be.',
  help: 'say it once, positively',
  url: 'https://doi.org/10.1207/S15324818AME1503_5',
  bad: asked('boolean', 'A PUT is »not an unsafe method.', 'answer: false'),
  good: asked('boolean', 'A PUT is not cached, and not even when it succeeds.', 'answer: true'),

  check(subject) {
    if (!first.test(subject.question.prompt)) return [];
    for (const { text, index } of promptProse(subject.question).sentences) {
      const match = patterns.map((pattern) => pattern.exec(text)).find((each) => each !== null);
      if (match === undefined) continue;
      const found = { index: index + match.index, part: match[0] };
      return [{ place: placeInPrompt(subject, found).place, message: 'this denies a denial' }];
    }
    return [];
  },
};
