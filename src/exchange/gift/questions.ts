import { unreachable } from '../../model/exhaustive.js';
import type { Draft } from '../exchange.js';
import { pointsOf } from '../points.js';
import type { Remarks } from '../remarks.js';
import { choiceBody, weightOf } from './choices.js';
import { feedbackOf, numberBody } from './numbers.js';
import {
  type Essay,
  type GIFTQuestion,
  type Matching,
  type ShortAnswer,
  type TextFormat,
  type TrueFalse,
  unescaped,
} from './parse.js';
import { markdownOf, plainOf } from './texts.js';
import { wildcardPattern, withoutWildcards } from './wildcards.js';

/** What a question of each type becomes. */
export type Mapped = Pick<Draft, 'kind' | 'body' | 'explain'>;

type Asked = Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>;

export function mapped(question: Asked, remarks: Remarks): Mapped | null {
  const general = question.globalFeedback;
  switch (question.type) {
    case 'MC':
      return explained(choiceBody(question, remarks), [general], remarks);
    case 'TF':
      return trueOrFalse(question, remarks);
    case 'Short':
      return shortAnswer(question, remarks);
    case 'Numerical':
      return explained(numberBody(question, remarks), [feedbackOf(question.choices), general], remarks);
    case 'Matching':
      return explained(matching(question, remarks), [general], remarks);
    case 'Essay':
      return essay(question, remarks);
    default:
      return unreachable(question);
  }
}

function explained(
  body: Pick<Draft, 'kind' | 'body'> | null,
  feedback: readonly (TextFormat | null)[],
  remarks: Remarks,
): Mapped | null {
  if (body === null) return null;
  const texts = feedback.flatMap((each) => (each === null ? [] : [markdownOf(each, remarks)]));
  const explain = texts.filter(Boolean).join('\n\n');
  return { ...body, explain: explain === '' ? undefined : explain };
}

/** The first feedback is for the wrong answer, the second for the right one, whichever is right. */
function trueOrFalse(question: TrueFalse, remarks: Remarks): Mapped | null {
  const { isTrue, trueFeedback: wrong, falseFeedback: right, globalFeedback } = question;
  const why = wrong === null ? '' : plainOf(wrong, remarks);
  const body = { answer: isTrue, why: why === '' ? undefined : why };
  return explained({ kind: 'boolean', body }, [right, globalFeedback], remarks);
}

function shortAnswer({ choices, globalFeedback }: ShortAnswer, remarks: Remarks): Mapped | null {
  const full = choices.filter((choice) => weightOf(choice) >= 100);
  for (const choice of choices.filter((each) => !full.includes(each)))
    remarks.part(`"${choice.text.text}", which gives a part mark, is left out`);
  const forms = full.map((choice) => plainOf(choice.text, remarks));
  const pattern = wildcardPattern(forms);
  const accept = [...new Set(forms.map(withoutWildcards).filter(Boolean))];
  const feedback = [...full.map((choice) => choice.feedback), globalFeedback];
  return explained({ kind: 'text', body: { accept, pattern } }, feedback, remarks);
}

function matching({ matchPairs }: Matching, remarks: Remarks): Pick<Draft, 'kind' | 'body'> {
  const pairs = matchPairs.map(({ subquestion, subanswer }) => ({
    left: plainOf(subquestion, remarks),
    right: unescaped(subanswer).trim(),
  }));
  const alone = pairs.filter(({ left }) => left === '');
  if (alone.length > 0) remarks.part('right sides that belong to nothing are left out');
  return { kind: 'match', body: { pairs: pairs.filter((pair) => !alone.includes(pair)) } };
}

function essay({ globalFeedback }: Essay, remarks: Remarks): Mapped {
  const model = globalFeedback === null ? '' : markdownOf(globalFeedback, remarks);
  if (model !== '') return { kind: 'open', body: { points: pointsOf(model), model: `${model}\n` } };
  remarks.part('it has no model answer: whether it was answered is for you to say');
  return { kind: 'open', body: { points: [{ point: 'The question is answered' }] } };
}
