import type { Question } from '../../../model/question.js';
import { proseOf } from './markdown.js';
import { keyAndOthers, type Option, optionNode } from './options.js';
import type { QuestionSubject, Remark } from '../../rule.js';
import { wordsOf } from './prose.js';

/** Words that say nothing about what a text is about. */
const common = new Set(
  `about above after again against along also always among another answer around because become been before being
  below between both cannot case cases choose correct could does doing done down during each either else enough even every
  example first following from given gives good happen happens have having here however into itself just know known less
  like likely made make makes many means might more most much must name needs never none nothing once only other others over
  part pick possible rather right same second several shall should shown since some something statement still such
  take taken than that their them then there these they thing things this those though three through true under
  until used uses using very want what when where whether which while whose will with within without would write wrong`.split(
    /\s+/,
  ),
);

/** The words that carry the meaning of a prose, in a form that endings do not change. */
export function contentWords(markdown: string): ReadonlySet<string> {
  const words = wordsOf(proseOf(markdown)).map((word) => word.toLowerCase());
  return new Set(words.filter((word) => word.length > 3 && !common.has(word)).map(stem));
}

/** Enough to see "locks", "locked" and "locking" as one; Porter's algorithm (1980) is more than a hint needs. */
function stem(word: string): string {
  return word.replace(/(?:ing|edly|ed|ies|es|s|ly|e)$/, '');
}

/** A remark about the first wrong option that has what the key has not. */
export function firstUnlike(
  { question, node }: QuestionSubject,
  has: (option: Option) => boolean,
  message: string,
): readonly Remark[] {
  const found = keyAndOthers(question);
  if (found === undefined || has(found.key)) return [];
  const first = found.others.find(has);
  const place = first === undefined ? undefined : optionNode(node, indexOf(question, first))?.place;
  return place === undefined ? [] : [{ place, message }];
}

export function indexOf(question: Question, option: Option): number {
  return question.kind === 'choice' ? question.body.options.indexOf(option) : -1;
}
