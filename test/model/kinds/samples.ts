import type { KindName } from '../../../src/model/question.js';

/** A question of a kind with what the "every kind" tests need to know of it. */
export interface Sample {
  readonly fields: object;
  /** One of the kind's own fields that must be there. */
  readonly required: string;
  /** The same question, its parts in another order of the file; missing where the order is the key. */
  readonly reordered?: object;
  /** The same question, with other words for whoever answers wrong. */
  readonly reworded?: object;
  /** A question with another right answer. */
  readonly otherKey: object;
  /** Answers that the kind cannot read. */
  readonly nonsense: readonly unknown[];
}

const options = [
  { text: 'A hash table', correct: true },
  { text: 'A linked list', why: 'It is searched from the start.' },
  { text: 'A heap', why: 'Only its top is quick to find.' },
  { text: 'None of these', pin: 'last', why: 'One of them is.' },
];
const [hash, linked, heap, last] = options;

const pairs = [
  { left: 'GET', right: 'safe' },
  { left: 'PUT', right: 'idempotent' },
  { left: 'DELETE', right: 'idempotent' },
  { left: 'POST', right: 'neither' },
];

const points = [
  { point: 'Names the situation', must: true },
  { point: 'Says what was done', any: ['i did', 'i wrote'] },
  { point: 'Gives a result in numbers', weight: 2 },
];

/** Complete by force: a new kind does not compile without its sample. */
export const samples: { readonly [Name in KindName]: Sample } = {
  choice: {
    fields: { kind: 'choice', options },
    required: 'options',
    reordered: { kind: 'choice', options: [heap, linked, last, hash] },
    reworded: { kind: 'choice', options: [hash, { ...linked, why: 'Slow.' }, { ...heap, why: 'No.' }, last] },
    otherKey: {
      kind: 'choice',
      options: [{ text: 'A hash table' }, linked, { ...heap, correct: true }, last],
    },
    nonsense: ['no-such-id', 0, null, [], {}, '', true, 'A hash table'],
  },
  multi: {
    fields: { kind: 'multi', options: [hash, linked, { text: 'A sorted array', correct: true }] },
    required: 'options',
    reordered: { kind: 'multi', options: [{ text: 'A sorted array', correct: true }, hash, linked] },
    reworded: {
      kind: 'multi',
      options: [{ ...hash, why: 'O(1).' }, linked, { text: 'A sorted array', correct: true }],
    },
    otherKey: { kind: 'multi', options: [hash, linked, { text: 'A sorted array' }] },
    nonsense: ['no-such-id', ['no-such-id'], null, {}, 3, [null], [['x']]],
  },
  boolean: {
    fields: { kind: 'boolean', answer: true, why: 'It is.' },
    required: 'answer',
    reworded: { kind: 'boolean', answer: true, why: 'It really is.' },
    otherKey: { kind: 'boolean', answer: false, why: 'It is.' },
    nonsense: ['yes', 1, 0, null, [], {}, 'TRUE', ''],
  },
  text: {
    fields: { kind: 'text', accept: ['idempotent', 'idempotency'] },
    required: 'accept',
    reordered: { kind: 'text', accept: ['idempotency', 'idempotent'] },
    otherKey: { kind: 'text', accept: ['safe'] },
    nonsense: ['', '   ', '\n', 7, null, [], {}, true],
  },
  number: {
    fields: { kind: 'number', answer: 1.5, tolerance: '5%', unit: 'ms' },
    required: 'answer',
    otherKey: { kind: 'number', answer: 1.6, tolerance: '5%', unit: 'ms' },
    nonsense: ['', 'many', null, [], {}, true, Number.NaN, Number.POSITIVE_INFINITY, '3 KiB', '1,5'],
  },
  order: {
    fields: { kind: 'order', items: ['SYN', 'SYN-ACK', 'ACK', 'data'], also: [[0, 1, 3, 2]] },
    required: 'items',
    reordered: { kind: 'order', also: [[0, 1, 3, 2]], items: ['SYN', 'SYN-ACK', 'ACK', 'data'] },
    otherKey: { kind: 'order', items: ['ACK', 'SYN', 'SYN-ACK', 'data'], also: [[0, 1, 3, 2]] },
    nonsense: ['SYN', [], null, {}, 4, ['a', 'b', 'c', 'd'], [1, 2, 3, 4]],
  },
  match: {
    fields: { kind: 'match', pairs },
    required: 'pairs',
    reordered: { kind: 'match', pairs: [...pairs].reverse() },
    otherKey: {
      kind: 'match',
      pairs: [{ left: 'GET', right: 'neither' }, ...pairs.slice(1), { left: 'HEAD', right: 'safe' }],
    },
    nonsense: ['GET', [], null, 5, { GET: 'safe' }, { 'no-such-id': 'no-such-id' }, [['GET', 'safe']]],
  },
  sql: {
    fields: { kind: 'sql', setup: 'CREATE TABLE t (a);', solution: 'SELECT a FROM t' },
    required: 'solution',
    otherKey: { kind: 'sql', setup: 'CREATE TABLE t (a);', solution: 'SELECT max(a) FROM t' },
    nonsense: ['', '   ', 0, null, [], {}],
  },
  code: {
    fields: {
      kind: 'code',
      language: 'javascript',
      starter: 'export function add(a, b) {}',
      solution: 'const add = (a, b) => a + b; // add(1, 2) add(0, 0)',
      tests: [
        { name: 'adds', call: 'add(1, 2)', returns: 3 },
        { name: 'nothing', call: 'add(0, 0)', returns: 0 },
      ],
    },
    required: 'tests',
    otherKey: {
      kind: 'code',
      language: 'javascript',
      starter: 'export function add(a, b) {}',
      solution: 'const add = (a, b) => a + b; // add(1, 2) add(0, 0)',
      tests: [{ name: 'adds', call: 'add(1, 2)', returns: 4 }],
    },
    nonsense: ['', 0, null, [], {}],
  },
  open: {
    fields: {
      kind: 'open',
      points,
      enough: 2,
      not: ['nothing went wrong'],
      model: 'When I worked on...',
      form: 'star',
    },
    required: 'points',
    reordered: { kind: 'open', points: [...points].reverse(), enough: 2, not: ['nothing went wrong'] },
    reworded: { kind: 'open', points, enough: 2, not: ['nothing went wrong'], model: 'In my last job...' },
    otherKey: { kind: 'open', points: points.slice(0, 2), enough: 2, not: ['nothing went wrong'] },
    nonsense: [null, 3, [], {}, true],
  },
};

/** A question of one kind with all that surrounds it. */
export function sampleFields(kind: KindName): object {
  return { ...samples[kind].fields, explain: 'Since it is so.', hints: ['Think.'] };
}
