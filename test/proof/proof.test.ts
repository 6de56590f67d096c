import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/model/question.js';
import { proofsOf } from '../../src/proof/proof.js';
import { three } from './questions.js';

const code = { language: 'bash', source: 'echo 3' };

/** A question of a kind that is proven by its own solution. */
function solved(kind: string, body: object): Question {
  return Object.assign({ ...three({ run: 'bash', source: 'echo never' }) }, { kind, body });
}

describe('proofsOf', () => {
  test('is empty where a question gives none', () => {
    expect(proofsOf(three(undefined, { code }))).toEqual([]);
  });

  test('runs the shown code, or the source where there is one', () => {
    expect(proofsOf(three({ run: 'bash' }, { code }))).toMatchObject([
      { source: 'echo 3', shown: true, stdin: '' },
    ]);
    const proof = { run: 'node', source: 'x', stdin: 'in', runtime: '>=20' };
    expect(proofsOf(three(proof, { code }))).toMatchObject([
      {
        kind: 'script',
        runtime: 'node',
        source: 'x',
        shown: false,
        stdin: 'in',
        condition: '>=20',
        expected: { text: '3' },
      },
    ]);
  });

  test('is the solution of an sql question, with its tables', () => {
    const body = { setup: 'CREATE TABLE t (a)', solution: 'SELECT 1', ordered: false };
    expect(proofsOf(solved('sql', body))).toEqual([
      { kind: 'query', setup: 'CREATE TABLE t (a)', solution: 'SELECT 1' },
    ]);
  });

  test('is solution and starter of a code question', () => {
    const body = { language: 'python', solution: 'a', starter: 'b', tests: [], limit_ms: 100 };
    expect(proofsOf(solved('code', body))).toEqual([{ kind: 'exercise', body }]);
  });
});
