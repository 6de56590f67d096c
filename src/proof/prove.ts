import { createHash } from 'node:crypto';
import type { Question } from '../model/question.js';
import type { Limits, Runner } from '../model/runner.js';
import type { Workshop } from '../run/workshop.js';
import type { ProofCache } from './cache.js';
import type { ProofOutcome } from './outcome.js';
import { type Proof, proofsOf } from './proof.js';
import { type Ready, readyScript, scriptLimits } from './prove-script.js';
import { readyExercise, readyQuery } from './prove-solution.js';

export interface ProveOptions {
  /** A `LocalRunner`: what it runs with and how that is shut in. */
  readonly runner: Runner & { readonly workshop: Workshop };
  readonly cache?: ProofCache | undefined;
  /** For a script, once compiled. */
  readonly limits?: Limits | undefined;
}

/** Runs what proves the key of a question, unless the cache knows that this very proof held with this very runtime. */
export async function prove(question: Question, options: ProveOptions): Promise<ProofOutcome> {
  return (await outcomeOrRun(question, options))();
}

/** What is left to do for a question: to run its proof, or only to say what is known already. */
export async function outcomeOrRun(
  question: Question,
  options: ProveOptions,
): Promise<() => Promise<ProofOutcome>> {
  const [proof] = proofsOf(question);
  if (proof === undefined) return known({ kind: 'none' });
  const ready = await makeReady(proof, options);
  if (!ready.ok) return known(ready.outcome);
  const hash = hashOf(question, proof, ready.runtime);
  const { runtime } = ready;
  if (options.cache?.get(hash) === provenMark(runtime)) return known({ kind: 'proven', runtime });
  return async () => {
    const outcome = await ready.run();
    // A failure may be the machine's: it is looked at afresh each time.
    if (outcome.kind === 'proven') options.cache?.set(hash, provenMark(runtime));
    return outcome;
  };
}

function known(outcome: ProofOutcome): () => Promise<ProofOutcome> {
  return () => Promise.resolve(outcome);
}

function makeReady(proof: Proof, { runner, limits = scriptLimits }: ProveOptions): Promise<Ready> {
  switch (proof.kind) {
    case 'query':
      return readyQuery(proof, runner, runner.workshop);
    case 'exercise':
      return readyExercise(proof.body, runner, runner.workshop);
    case 'script':
      return readyScript(proof, runner.workshop, limits);
  }
}

/** An entry that says anything else, such as half of it, counts as none. */
function provenMark(runtime: string): string {
  return `proven with ${runtime}\n`;
}

/** Over everything that the outcome depends on; raise the number when proofs are judged otherwise. */
function hashOf(question: Question, proof: Proof, runtime: string): string {
  const content = JSON.stringify([1, question.contentHash, proof, runtime]);
  return createHash('sha256').update(content).digest('hex');
}
