import { isRecord, type Line } from './program.js';

/** One question of every kind; whatever must not be seen before the answer holds SECRET, or is 987654. */
export const secretPack = `format: 1
pack: secrets
title: Questions with a secret
area: data
version: 1
questions:
  - id: one
    kind: choice
    level: mid
    topic: choosing
    skills: [technologies]
    prompt: Which is right?
    code: {language: sql, source: SELECT 1}
    hints: [the first hint, the second hint]
    seconds: 33
    options:
      - {text: the right one, correct: true, why: SECRET}
      - {text: a wrong one, why: SECRET of the wrong one}
      - {text: another wrong one, why: SECRET}
    explain: SECRET explanation
    refs: [{title: SECRET reference, url: "https://example.org/"}]
  - id: several
    kind: multi
    level: mid
    topic: choosing
    skills: [technologies]
    prompt: Which are right?
    options:
      - {text: right, correct: true, why: SECRET}
      - {text: right too, correct: true}
      - {text: wrong, why: SECRET}
    explain: SECRET
  - id: statement
    kind: boolean
    level: senior
    topic: stating
    skills: [technologies]
    prompt: Is it so?
    answer: false
    why: SECRET
  - id: word
    kind: text
    level: mid
    topic: typing
    skills: [technologies]
    prompt: What is the word?
    hints: [the only hint]
    accept: [SECRET word]
    pattern: "SECRET-[0-9]+"
  - id: amount
    kind: number
    level: mid
    topic: typing
    skills: [technologies]
    prompt: How much?
    answer: 987654
    tolerance: "5%"
    unit: ms
  - id: sequence
    kind: order
    level: mid
    topic: arranging
    skills: [technologies]
    prompt: In which order?
    items: [first, second, third, fourth]
  - id: couples
    kind: match
    level: mid
    topic: arranging
    skills: [technologies]
    prompt: What belongs together?
    pairs:
      - {left: l1, right: r1}
      - {left: l2, right: r2}
      - {left: l3, right: r3}
  - id: story
    kind: open
    level: mid
    topic: telling
    skills: [problem-solving]
    prompt: Tell of it.
    points:
      - {id: what, point: SECRET what, any: [SECRET]}
      - {id: how, point: SECRET how}
    not: [SECRET claim]
    accept: [SECRET]
    model: SECRET model answer
    explain: SECRET
`;

/** The right response to a question of the pack, made from what the question shows. */
export function rightResponse(question: Line): unknown {
  switch (question['kind']) {
    case 'choice':
      return idOf(question['options'], 'the right one');
    case 'multi':
      return ['right', 'right too'].map((text) => idOf(question['options'], text));
    case 'boolean':
      return false;
    case 'text':
      return 'secret word';
    case 'number':
      return 987_654;
    case 'order':
      return ['first', 'second', 'third', 'fourth'].map((text) => idOf(question['items'], text));
    case 'match':
      return couples(question['pairs']);
    default:
      return 'a story';
  }
}

function couples(pairs: unknown): Readonly<Record<string, string>> {
  const { left, right } = isRecord(pairs) ? pairs : {};
  return Object.fromEntries(['1', '2', '3'].map((n) => [idOf(left, `l${n}`), idOf(right, `r${n}`)]));
}

/** The id of the part that is shown with this text. */
export function idOf(list: unknown, text: string, field = 'text'): string {
  const parts: readonly unknown[] = Array.isArray(list) ? list : [];
  const part = parts.filter(isRecord).find((each) => each[field] === text);
  if (typeof part?.['id'] === 'string') return part['id'];
  throw new Error(`"${text}" is not shown in ${JSON.stringify(list)}`);
}

/** A pack of so many statements, all of them true. */
export function statementsPack(count: number): string {
  const questions = Array.from({ length: count }, (_, index) => [
    `  - id: s${index + 1}`,
    '    kind: boolean',
    '    level: mid',
    '    topic: stating',
    '    skills: [technologies]',
    `    prompt: Statement ${index + 1} is true.`,
    '    answer: true',
  ]);
  const head = ['format: 1', 'pack: many', 'title: Statements', 'area: data', 'version: 1', 'questions:'];
  return `${[...head, ...questions.flat()].join('\n')}\n`;
}
