import { didYouMean } from '../model/closest.js';
import type { Limits } from '../model/runner.js';
import { endedWell, type Finished, sayEnding } from '../run/endings.js';
import type { Tool, ToolKind } from '../run/tool.js';
import { trimmed } from '../run/verdicts.js';
import type { Workshop } from '../run/workshop.js';
import type { ProofOutcome } from './outcome.js';
import type { ScriptProof } from './proof.js';
import * as registry from './runtimes/all.js';
import type { Runtime } from './runtimes/runtime.js';
import { meets } from './version.js';

export const runtimes: readonly Runtime[] = Object.values(registry);

const mebibyte = 1024 ** 2;
export const scriptLimits: Limits = {
  milliseconds: 3500,
  memoryBytes: 512 * mebibyte,
  outputBytes: mebibyte,
};

/** A proof that can be run here, or why it is not run. */
export type Ready =
  | { readonly ok: true; readonly runtime: string; readonly run: () => Promise<ProofOutcome> }
  | { readonly ok: false; readonly outcome: ProofOutcome };

/** Looks for what the script needs; what the author has to mend is a failure, what the machine lacks is skipped. */
export async function readyScript(proof: ScriptProof, workshop: Workshop, limits: Limits): Promise<Ready> {
  const runtime = runtimes.find(({ name }) => name === proof.runtime);
  if (runtime === undefined) return notReady(failed(proof, unknownRuntime(proof.runtime)));
  const { source } = proof;
  if (source === undefined) return notReady(failed(proof, 'nothing to run: neither `source` nor `code`'));
  const found = await toolsOf(runtime, workshop);
  if (typeof found === 'string') return notReady({ kind: 'skipped', why: found });
  const version = found.get(runtime.tools[0])?.version ?? '';
  const met = proof.condition === undefined ? true : meets(version, proof.condition);
  if (met === undefined)
    return notReady(failed(proof, `no condition on a version: ${proof.condition ?? ''}`));
  const name = `${runtime.name} ${version}`;
  if (!met)
    return notReady({
      kind: 'skipped',
      why: `it needs ${runtime.name} ${proof.condition ?? ''}, here is ${version}`,
    });
  const run = async () =>
    verdict(proof, await runScript({ ...proof, source }, { runtime, found, workshop, limits }), name);
  return { ok: true, runtime: name, run };
}

function notReady(outcome: ProofOutcome): Ready {
  return { ok: false, outcome };
}

function failed({ expected }: ScriptProof, got: string): ProofOutcome {
  return { kind: 'failed', expected: expected.text, got };
}

function unknownRuntime(name: string): string {
  const names = runtimes.map((each) => each.name);
  return `no runtime is called "${name}" (known: ${names.join(', ')})${didYouMean(name, names)}`;
}

type Found = ReadonlyMap<ToolKind, Tool>;

/** All tools of a runtime, or what is missing. */
async function toolsOf({ name, tools }: Runtime, workshop: Workshop): Promise<Found | string> {
  const found = new Map<ToolKind, Tool>();
  for (const kind of tools) {
    const tool = await workshop.tool(kind);
    if (tool === undefined)
      return `no ${name} here: ${kind.name} is not installed, or does not start (${kind.install})`;
    found.set(kind, tool);
  }
  return found;
}

interface Means {
  readonly runtime: Runtime;
  readonly found: Found;
  readonly workshop: Workshop;
  readonly limits: Limits;
}

async function runScript(
  { source, stdin }: { readonly source: string; readonly stdin: string },
  { runtime, found, workshop, limits }: Means,
): Promise<Finished> {
  const tool = (kind: ToolKind) => {
    const known = found.get(kind);
    if (known === undefined) throw new Error(`${runtime.name} uses ${kind.name} without naming it`);
    return known;
  };
  const text = (await runtime.program?.(source)) ?? source;
  return workshop.run({
    files: [{ name: runtime.file, text }],
    stdin,
    steps: (place) => runtime.steps({ file: `${place.source}/${runtime.file}`, place, tool, limits }),
  });
}

function verdict(proof: ScriptProof, finished: Finished, runtime: string): ProofOutcome {
  const { kind } = finished.ending;
  const ended = proof.shown ? kind === 'exited' || kind === 'crashed' : endedWell(finished);
  if (ended && proof.expected.holds(finished.stdout)) return { kind: 'proven', runtime };
  const printed = trimmed(finished.stdout).slice(0, longest);
  if (proof.asserts && printed === '' && endedWell(finished)) return { kind: 'proven', runtime };
  if (endedWell(finished)) return failed(proof, printed === '' ? 'nothing printed' : printed);
  // The end first: a finding quotes only the start, and what an endless loop prints says little.
  return failed(proof, [`(${sayEnding(finished)})`, printed].join('\n').trim());
}

/** Of what was printed, in characters: enough to see what is wrong. */
const longest = 2000;
