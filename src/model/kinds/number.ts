import { either, limited, matching, number as numberField, text, type Field } from '../fields.js';
import { optional, withDefault } from '../records.js';
import { convert } from '../units.js';
import { defineKind, notUnderstood, understood, type Fault } from './kind.js';

const tolerance: Field<number | string> = either(
  (node) => node.type === 'scalar' && typeof node.value === 'number',
  limited({ minimum: 0 }, numberField()),
  matching(/^\d+(\.\d+)?%$/, 'a number, or a share such as "5%"'),
);

export const number = defineKind({
  name: 'number',
  summary: 'a number, with a unit and a tolerance',
  shape: { answer: numberField(), tolerance: withDefault(0, tolerance), unit: optional(text()) },
  seconds: { junior: 45, mid: 75, senior: 90 },
  optionCount: () => 0,

  check: (body) => [
    ...nonFinite('answer', body.answer),
    ...nonFinite('tolerance', body.tolerance),
    ...negative(body.tolerance),
  ],

  show: (body) => (body.unit === undefined ? {} : { unit: body.unit }),
  ask: (asker, shown) => asker.typeLine(shown.unit),

  understand(response, shown) {
    const value = typeof response === 'number' ? response : parse(response, shown.unit);
    if (value !== undefined && Number.isFinite(value)) return understood(value);
    return notUnderstood(shown.unit === undefined ? 'a number' : `a number in ${shown.unit}`);
  },

  async grade(body, response) {
    const right = Math.abs(response - body.answer) <= slack(body, response);
    return { score: right ? 1 : 0, why: null, forgiven: null };
  },

  key(body) {
    const line = body.unit === undefined ? `${body.answer}` : `${body.answer} ${body.unit}`;
    return { response: body.answer, lines: [line] };
  },

  keyFields: (body) => ({ answer: body.answer, tolerance: body.tolerance, unit: body.unit ?? null }),
});

function nonFinite(field: 'answer' | 'tolerance', value: number | string): readonly Fault[] {
  if (typeof value === 'string' || Number.isFinite(value)) return [];
  const detail = `the ${field} must be a finite number`;
  return [{ path: [field], facts: { rule: 'number/non-finite', detail } }];
}

function negative(value: number | string): readonly Fault[] {
  if (typeof value === 'string' || !(value < 0) || !Number.isFinite(value)) return [];
  const expected = 'a tolerance of 0 or more';
  return [{ path: ['tolerance'], facts: { rule: 'schema/range', expected, found: `${value}` } }];
}

interface NumberBody {
  readonly answer: number;
  /** A distance, or a share of the answer such as "5%". */
  readonly tolerance: number | string;
}

/** The distance from the answer that still counts: the tolerance, and what rounding in binary costs. */
function slack({ answer, tolerance }: NumberBody, response: number): number {
  const allowed =
    typeof tolerance === 'number' ? tolerance : (Number.parseFloat(tolerance) / 100) * Math.abs(answer);
  // Whole numbers are exact: 4294967295 is not 4294967296.
  if (allowed === 0 && Number.isInteger(answer) && Number.isInteger(response)) return 0;
  return allowed + 4 * Number.EPSILON * Math.max(Math.abs(answer), Math.abs(response));
}

/** Digits, with thousands set apart by groups of three ("1,5" could mean 1.5 and is not read), fraction, exponent. */
const written =
  /^([+\-\u2212]?(?:(?:\d{1,3}(?:[,_ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s,._][^]*)?$/i;

/** Reads "1.5 ms", "64 KiB" or "1,000": a number, then perhaps a unit that can be turned into the question's. */
function parse(response: unknown, unit: string | undefined): number | undefined {
  if (typeof response !== 'string') return undefined;
  const match = written.exec(response.trim());
  if (match === null) return undefined;
  const value = Number((match[1] ?? '').replace(/[,_\s]/g, '').replace('\u2212', '-'));
  const given = match[2];
  return given === undefined ? value : convert(value, given, unit);
}
