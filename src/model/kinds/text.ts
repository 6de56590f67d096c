import { editDistance } from '../closest.js';
import { flag, limited, list, oneOf, text as textField } from '../fields.js';
import { optional, withDefault } from '../records.js';
import { defineKind, notUnderstood, understood, type Fault, type Grade } from './kind.js';

export const text = defineKind({
  name: 'text',
  summary: 'a word or a short phrase, typed',
  shape: {
    accept: limited({ minItems: 1 }, list(textField())),
    pattern: optional(textField()),
    case: withDefault(false, flag()),
    typos: withDefault('auto', oneOf(['auto', '0', '1', '2'])),
  },
  seconds: { junior: 30, mid: 40, senior: 50 },
  optionCount: () => 0,

  check(body) {
    const detail = 'nothing is accepted: `accept` needs at least one form that is not empty';
    const empty: Fault = { path: ['accept'], facts: { rule: 'text/empty-accept', detail } };
    return body.accept.some(isForm) ? [] : [empty];
  },

  show: () => ({}),
  ask: (asker) => asker.typeLine(),

  understand(response) {
    return typeof response === 'string' && response.trim() !== ''
      ? understood(response)
      : notUnderstood('a text that is not empty');
  },

  async grade(body, response) {
    const fold = (form: string) => (body.case ? normalise(form) : normalise(form).toLowerCase());
    const given = fold(response);
    const forms = body.accept.filter(isForm);
    if (forms.some((form) => fold(form) === given)) return full(null);
    if (body.pattern !== undefined && (await matches(body.pattern, response.trim(), body.case)))
      return full(null);
    const near = forms.find((form) => slips(fold(form), given) <= allowedTypos(fold(form), body.typos));
    return near === undefined ? none : full(`read as "${near}"`);
  },

  key(body) {
    const forms = body.accept.filter(isForm).slice(0, 1);
    return { response: forms[0] ?? '', lines: forms };
  },

  keyFields: (body) => ({
    accept: [...body.accept].sort(),
    pattern: body.pattern ?? null,
    case: body.case,
  }),
});

function isForm(form: string): boolean {
  return form.trim() !== '';
}

const none: Grade = { score: 0, why: null, forgiven: null };

function full(forgiven: string | null): Grade {
  return { score: 1, why: null, forgiven };
}

/** White space, quotes around the whole, and a full stop at the end say nothing about what is known. */
function normalise(form: string): string {
  const plain = form.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return plain.replace(/^(["'`])(.+)\1$/, '$2').replace(/(\w)\.$/, '$1');
}

/**
 * How many slips are forgiven. A short word, a number or a symbol leaves no room: one letter more or less is
 * another answer (IPv4 and IPv6, GET and SET).
 */
function allowedTypos(form: string, typos: 'auto' | '0' | '1' | '2'): number {
  if (typos !== 'auto') return Number(typos);
  if (!/^[\p{L} -]+$/u.test(form) || form.length < 6) return 0;
  return form.length < 12 ? 1 : 2;
}

/** Mistyped letters, in at most two steps; where case matters, a letter in the wrong case is no slip of the finger. */
function slips(form: string, given: string): number {
  if (Math.abs(form.length - given.length) > 4) return Infinity;
  const distance = editDistance(form, given);
  return editDistance(form.toLowerCase(), given.toLowerCase()) < distance ? Infinity : distance;
}

/** RE2 runs in linear time, so that no pattern can hang; loaded only where a question has one. */
async function matches(pattern: string, answer: string, caseMatters: boolean): Promise<boolean> {
  const { RE2JS, RE2JSSyntaxException } = await import('re2js');
  try {
    return RE2JS.compile(pattern, caseMatters ? 0 : RE2JS.CASE_INSENSITIVE).matches(answer);
  } catch (error) {
    // Lint tells the author (text/bad-pattern); the learner's answer is still held against the accepted forms.
    if (error instanceof RE2JSSyntaxException) return false;
    throw error;
  }
}
