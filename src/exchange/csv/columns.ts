import { type Refused, refused } from '../exchange.js';

export const fields = [
  'question',
  'answer',
  'options',
  'correct',
  'explanation',
  'topic',
  'level',
  'kind',
  'hint',
  'tags',
  'id',
  'skills',
  'tolerance',
  'unit',
  'reference',
] as const;
export type FieldName = (typeof fields)[number];

/** What else a column may be called. */
const also: Readonly<Record<string, FieldName>> = {
  prompt: 'question',
  front: 'question',
  term: 'question',
  back: 'answer',
  definition: 'answer',
  key: 'answer',
  option: 'options',
  choices: 'options',
  choice: 'options',
  correctanswer: 'correct',
  correctoption: 'correct',
  right: 'correct',
  explain: 'explanation',
  feedback: 'explanation',
  difficulty: 'level',
  type: 'kind',
  hints: 'hint',
  tag: 'tags',
  skill: 'skills',
  source: 'reference',
  ref: 'reference',
  refs: 'reference',
  references: 'reference',
};

/** What each column holds, by its index; several may hold options. */
export interface Columns {
  readonly ok: true;
  readonly fields: readonly (FieldName | undefined)[];
  /** The names that mean nothing here. */
  readonly unknown: readonly string[];
  /** Whether the first row only names columns. */
  readonly header: boolean;
  /** Whether nothing says what they are. */
  readonly assumed: boolean;
}

/** Columns by the names in the first row; without names, two columns are question and answer. */
export function columnsOf(first: readonly string[], width: number): Columns | Refused {
  const found = named(first);
  const has = (field: FieldName) => found.fields.includes(field);
  if (has('question') && (has('answer') || has('options') || has('kind'))) return twice(found) ?? found;
  if (width === 2)
    return { ok: true, fields: ['question', 'answer'], unknown: [], header: false, assumed: true };
  return refused(
    `the first row names no columns "question" and "answer", and there are ${width} columns`,
    `Columns that are known: ${fields.join(', ')}. Only question and answer are needed.`,
  );
}

export function named(names: readonly string[]): Columns {
  const found = names.map(fieldOf);
  const unknown = names.filter((name, index) => found[index] === undefined && name !== '');
  return { ok: true, fields: found, unknown, header: true, assumed: false };
}

/** `Option 3` is one of several columns of options. */
function fieldOf(name: string): FieldName | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const bare = /^(option|choice)(?:[1-8]|[a-h])$/.exec(plain)?.[1] ?? plain;
  return fields.find((field) => field === bare) ?? (Object.hasOwn(also, bare) ? also[bare] : undefined);
}

/** Two columns of one meaning contradict each other. */
function twice({ fields: found }: Columns): Refused | undefined {
  const double = found.find(
    (field, index) => field !== undefined && field !== 'options' && found.indexOf(field) !== index,
  );
  if (double === undefined) return undefined;
  return refused(`two columns hold the ${double}`, 'Rename or remove one of them.');
}
