import { kindNames } from '../../model/question.js';
import { answerBody } from '../answers.js';
import type { Draft } from '../exchange.js';
import { pointsOf } from '../points.js';
import type { Remarks } from '../remarks.js';
import { rightOptions } from './right-options.js';

/** The cells of a row that make a key. */
export interface KeyCells {
  readonly answer: string;
  readonly options: readonly string[];
  readonly correct: string;
  readonly kind: string;
  readonly tolerance: string;
  readonly unit: string;
}

type Body = Pick<Draft, 'kind' | 'body'>;
type Making = (cells: KeyCells, remarks: Remarks) => Body | null;

const makings: Readonly<Record<string, Making>> = {
  choice: optionsBody,
  multi: optionsBody,
  boolean: booleanBody,
  text: ({ answer }) => ({ kind: 'text', body: { accept: parts(answer) } }),
  number: numberBody,
  order: ({ options }) => ({ kind: 'order', body: { items: options } }),
  match: matchBody,
  open: ({ answer }) => ({ kind: 'open', body: { points: pointsOf(answer), model: `${answer}\n` } }),
};

/** What a row asks for, by its kind, or by what its cells hold where it names none. */
export function bodyOf(cells: KeyCells, remarks: Remarks): Body | null {
  const kind = cells.kind.toLowerCase();
  const making = Object.hasOwn(makings, kind) ? makings[kind] : undefined;
  if (making !== undefined) return needed(cells, kind, remarks) ? making(cells, remarks) : null;
  if (kind !== '') return remarks.whole(unknownKind(kind));
  if (cells.options.length > 0) return optionsBody(cells, remarks);
  if (cells.answer === '') return remarks.whole('it has no answer');
  return truth(cells.answer) === undefined ? answerBody(cells.answer) : booleanBody(cells, remarks);
}

function unknownKind(kind: string): string {
  const known = kindNames().some((name) => name === kind);
  return known ? `a table cannot hold a question of kind ${kind}` : `there is no kind "${kind}"`;
}

function needed({ options, answer }: KeyCells, kind: string, remarks: Remarks): boolean {
  const byOptions = ['choice', 'multi', 'order', 'match'].includes(kind);
  if (byOptions ? options.length > 0 : answer !== '') return true;
  remarks.whole(byOptions ? 'it has no options' : 'it has no answer');
  return false;
}

function optionsBody(cells: KeyCells, remarks: Remarks): Body | null {
  const right = rightOptions(cells);
  if (!right.ok) return remarks.whole(right.why);
  const { options, correct } = right;
  return {
    kind: cells.kind.toLowerCase() === 'multi' || correct.length > 1 ? 'multi' : 'choice',
    body: { options: options.map((text) => ({ text, correct: correct.includes(text) ? true : undefined })) },
  };
}

function booleanBody({ answer }: KeyCells, remarks: Remarks): Body | null {
  const told = truth(answer);
  if (told === undefined) return remarks.whole(`"${answer}" is neither true nor false`);
  return { kind: 'boolean', body: { answer: told } };
}

function truth(answer: string): boolean | undefined {
  if (/^true$/i.test(answer)) return true;
  return /^false$/i.test(answer) ? false : undefined;
}

function numberBody({ answer, tolerance, unit }: KeyCells, remarks: Remarks): Body | null {
  const value = Number(answer);
  if (answer === '' || !Number.isFinite(value)) return remarks.whole(`"${answer}" is not a number`);
  const range = /^\d+(?:\.\d+)?%$/.test(tolerance) ? tolerance : Number(tolerance);
  if (Number.isNaN(range))
    return remarks.whole(`its tolerance "${tolerance}" is no number and no share such as 5%`);
  const body = {
    answer: value,
    tolerance: range === 0 ? undefined : range,
    unit: unit === '' ? undefined : unit,
  };
  return { kind: 'number', body };
}

function matchBody({ options }: KeyCells, remarks: Remarks): Body | null {
  const pairs = options.map((option) => /^(.+?)\s*(?:->|=>|→)\s*(.+)$/s.exec(option));
  if (pairs.includes(null)) return remarks.whole('its options are no pairs such as "left -> right"');
  const body = { pairs: pairs.map((pair) => ({ left: pair?.[1] ?? '', right: pair?.[2] ?? '' })) };
  return { kind: 'match', body };
}

/** Several entries in one cell: a line each, or parted by a bar. */
export function parts(cell: string): readonly string[] {
  const all = cell.includes('\n') ? cell.split('\n') : cell.split(/\s*\|\s*/);
  return all.map((part) => part.trim()).filter(Boolean);
}
