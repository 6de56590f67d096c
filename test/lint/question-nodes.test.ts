import { describe, expect, test } from '@jest/globals';
import { questionFinder, questionNodes } from '../../src/lint/question-nodes.js';
import { packFile } from './sample-files.js';

const text = `pack: p
title: T
area: data
questions:
  - id: first
    kind: unknown
  - {id: second, level: mid}
  - no mapping
  - level: mid
    kind: choice
`;
const file = packFile('p.yaml', text);
const at = (line: number, column: number) => ({ line, column, endLine: line, endColumn: column + 1 });

describe('questionFinder', () => {
  const find = questionFinder(file);

  test.each([
    ['its first key', at(5, 5), 'p/first'],
    ['a later line of it', at(6, 11), 'p/first'],
    ['a question in one line', at(7, 16), 'p/second'],
    ['the head of the pack', at(2, 1), null],
    ['an entry that is no question', at(8, 5), null],
    ['a question without id', at(10, 5), null],
    ['the end of the file', at(40, 1), null],
  ])('%s', (_where, place, expected) => {
    expect(find(place)).toBe(expected);
  });

  test('finds the question of a later document of the same file', () => {
    const both = packFile('p.yaml', `${text}---\npack: q\ntitle: T\narea: data\nquestions:\n  - id: third\n`);
    expect(questionFinder(both)(at(16, 5))).toBe('q/third');
    expect(questionFinder(both)(at(6, 11))).toBe('p/first');
  });

  test('names no question where the pack has no id', () => {
    expect(questionFinder(packFile('p.yaml', text.replace('pack: p\n', '')))(at(4, 5))).toBeNull();
  });
});

test('questions with errors count as questions, other entries do not', () => {
  expect(file.documents.flatMap(questionNodes)).toHaveLength(3);
  expect(packFile('p.yaml', 'questions: none').documents.flatMap(questionNodes)).toEqual([]);
  expect(packFile('p.yaml', '[]').documents.flatMap(questionNodes)).toEqual([]);
});
