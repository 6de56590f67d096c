import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { placeInPrompt } from './reading/prompt.js';
import { promptProse } from './reading/prose.js';

const no = "(?:\\b(?:not|never|cannot|none|neither|nobody|nothing)|n['\\u2019]t)\\b";
const first = new RegExp(no, 'i');
const again =
  '(?:not|never|none|no longer|except|false|incorrect|untrue|wrong|invalid|impossible|unlikely|uncommon|unusual|unnecessary|unsafe|unless)';
/** At most four words apart, and in one clause: "not fast, and not safe" says two things and not one twice. */
const pattern = new RegExp(
  `${no}[*_]*(?:\\s+(?!(?:and|or|nor|but|that|which|who|if|when|because|so|whether|only)\\b)[\\w'-]+){0,4}?\\s+[*_]*${again}\\b`,
  'i',
);

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
      const match = pattern.exec(text);
      if (match === null) continue;
      const found = { index: index + match.index, part: match[0] };
      return [{ place: placeInPrompt(subject, found).place, message: 'this denies a denial' }];
    }
    return [];
  },
};
