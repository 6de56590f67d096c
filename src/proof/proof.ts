import { code } from '../model/kinds/code.js';
import { sql } from '../model/kinds/sql.js';
import type { Question } from '../model/question.js';
import type { RecordOf } from '../model/records.js';
import { type Expected, expectedOf } from './expected.js';

/** Something that is run, and what shows that the key is right. */
export type Proof =
  | ScriptProof
  /** The question's own solution runs and gives rows. */
  | { readonly kind: 'query'; readonly setup: string; readonly solution: string }
  /** The question's own solution passes all tests, and its starter does not. */
  | { readonly kind: 'exercise'; readonly body: RecordOf<typeof code.shape> };

/** A script or the shown code prints the key. */
export interface ScriptProof {
  readonly kind: 'script';
  readonly runtime: string;
  /** Undefined where the author gives nothing to run. */
  readonly source: string | undefined;
  /** True for the code that the question shows: how it ends is its own affair, what counts is what it prints. */
  readonly shown: boolean;
  /** True for a script that ends badly where the key is wrong: it need not print anything. */
  readonly asserts: boolean;
  readonly stdin: string;
  /** On the runtime's version. */
  readonly condition: string | undefined;
  readonly expected: Expected;
}

/** What proves the key of a question; nothing for those that give nothing to run. */
export function proofsOf(question: Question): readonly Proof[] {
  if (isSql(question)) {
    const { setup = '', solution } = question.body;
    return [{ kind: 'query', setup, solution }];
  }
  if (isCode(question)) return [{ kind: 'exercise', body: question.body }];
  return question.proof === undefined ? [] : [scriptOf(question, question.proof)];
}

/** Ways to end badly. A script without any of them that prints nothing has most likely forgotten to. */
const asserting =
  /\b(?:assert\w*|expect|throw|raise|exit|panic|abort|die|fail\w*|test)\b|\bset -e|\[\[? |\b(?:diff|cmp|grep)\b/i;

function scriptOf(question: Question, proof: NonNullable<Question['proof']>): ScriptProof {
  return {
    kind: 'script',
    runtime: proof.run,
    source: proof.source ?? question.code?.source,
    shown: proof.source === undefined,
    asserts: proof.prints === undefined && asserting.test(proof.source ?? ''),
    stdin: proof.stdin ?? '',
    condition: proof.runtime,
    expected: expectedOf(question),
  };
}

interface Kinded {
  readonly kind: string;
}

// A question's kind tells what its body holds.
function isSql(question: Kinded): question is { kind: 'sql'; body: RecordOf<typeof sql.shape> } {
  return question.kind === sql.name;
}

function isCode(question: Kinded): question is { kind: 'code'; body: RecordOf<typeof code.shape> } {
  return question.kind === code.name;
}
