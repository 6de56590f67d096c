import { unreachable } from '../../model/exhaustive.js';
import type { BodyOf, Question } from '../../model/question.js';
import { promptWithCode } from '../outgoing.js';
import type { Remarks } from '../remarks.js';
import { decimal, escaped, markdownText } from './escapes.js';
import { literal } from './wildcards.js';

/** What stands between the braces. */
export interface Answers {
  /** Behind the opening brace. */
  readonly head: string;
  readonly lines: readonly string[];
  /** Where it differs from the question's own, such as with the unit of a number. */
  readonly prompt?: string;
  /** The lines end with the general feedback. */
  readonly explains?: true;
}

/** Nothing, with a remark, for what GIFT has no type for. */
export function answersOf(question: Question, remarks: Remarks): Answers | null {
  switch (question.kind) {
    case 'choice':
    case 'multi':
      return choices(question, remarks);
    case 'boolean':
      return boolean(question.body);
    case 'text':
      return texts(question.body, remarks);
    case 'number':
      return numbers(question, remarks);
    case 'match':
      return pairs(question.body, remarks);
    case 'open':
      return open(question.body);
    case 'order':
    case 'sql':
    case 'code':
      return remarks.whole(`GIFT has no question of kind ${question.kind}`);
    default:
      return unreachable(question);
  }
}

type WithOptions = Extract<Question, { kind: 'choice' | 'multi' }>;

function choices({ kind, body: { options, shuffle } }: WithOptions, remarks: Remarks): Answers {
  const right = options.filter(({ correct }) => correct).length;
  const marks = { right: weight(100 / right), wrong: weight(-100 / (options.length - right)) };
  if (!shuffle || options.some(({ pin }) => pin !== undefined))
    remarks.part('the place of its options is left out');
  const lines = options.map(({ text, correct, why }) => {
    const sign = kind === 'choice' ? (correct ? '=' : '~') : `~%${correct ? marks.right : marks.wrong}%`;
    return `${sign}${markdownText(text)}${why === undefined ? '' : `#${markdownText(why)}`}`;
  });
  return { head: '', lines };
}

/** Moodle knows certain part marks only, such as 33.33333 (question/engine/bank.php, fraction options). */
function weight(percent: number): string {
  return String(Number(percent.toFixed(5)));
}

function boolean({ answer, why }: BodyOf<'boolean'>): Answers {
  const word = answer ? 'TRUE' : 'FALSE';
  return { head: `${word}${why === undefined ? '' : `#${markdownText(why)}`}`, lines: [] };
}

function texts(body: BodyOf<'text'>, remarks: Remarks): Answers | null {
  const forms = body.accept.map((form) => form.trim()).filter(Boolean);
  if (forms.some((form) => form.includes('->')))
    return remarks.whole('an answer with "->" would be read as a pair');
  if (body.pattern !== undefined) remarks.part('the pattern of its answers is left out');
  if (body.case) remarks.part('that capital letters count is left out');
  return { head: '', lines: forms.map((form) => `=${markdownText(literal(form))}`) };
}

function numbers(question: Extract<Question, { kind: 'number' }>, remarks: Remarks): Answers | null {
  const { answer, tolerance, unit } = question.body;
  const share =
    typeof tolerance === 'string' ? (Number.parseFloat(tolerance) / 100) * Math.abs(answer) : tolerance;
  const [value, range] = [decimal(answer), decimal(share)];
  if (value === undefined || range === undefined)
    return remarks.whole('its number cannot be written without an exponent');
  const answers = { head: `#${value}${share === 0 ? '' : `:${range}`}`, lines: [] };
  if (unit === undefined) return answers;
  remarks.part('its unit now stands in the prompt');
  return { ...answers, prompt: `${promptWithCode(question)}\n\n(${unit})` };
}

function pairs(body: BodyOf<'match'>, remarks: Remarks): Answers | null {
  if (body.pairs.some(({ left, right }) => `${left}${right}`.includes('->')))
    return remarks.whole('a pair with "->" in it cannot be told from two');
  return {
    head: '',
    lines: body.pairs.map((pair) => `=${markdownText(pair.left)} -> ${escaped(pair.right.trim())}`),
  };
}

/** The points as a list, then the model answer: what a teacher marks by. */
function open({ points, model }: BodyOf<'open'>): Answers {
  const list = points.map(({ point }) => `- ${point}`).join('\n');
  const feedback = model === undefined ? list : `${list}\n\n${model.trim()}`;
  return { head: '', lines: [`####${markdownText(feedback)}`], explains: true };
}
