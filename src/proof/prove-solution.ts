import type { Exercise, Runner } from '../model/runner.js';
import type { RecordOf } from '../model/records.js';
import type { code } from '../model/kinds/code.js';
import { sqlite } from '../run/tools/sqlite.js';
import { languages } from '../run/runner.js';
import type { Workshop } from '../run/workshop.js';
import type { ProofOutcome } from './outcome.js';
import type { Ready } from './prove-script.js';

/** The solution of a question that is answered with a query. */
export async function readyQuery(
  { setup, solution }: { readonly setup: string; readonly solution: string },
  runner: Runner,
  workshop: Workshop,
): Promise<Ready> {
  const tool = await workshop.tool(sqlite);
  if (tool === undefined) return skipped(`no sqlite here: ${sqlite.install}`);
  const runtime = `sqlite ${tool.version}`;
  const run = async (): Promise<ProofOutcome> => {
    const outcome = await runner.sql(setup, solution);
    if (!outcome.ok) return (await brokenTables(setup, runner)) ?? failedRows(outcome.error);
    if (outcome.result.rows.length > 0) return { kind: 'proven', runtime };
    return failedRows('no rows, which wrong queries give too');
  };
  return { ok: true, runtime, run };
}

/** What fails with a query that needs no table fails by its tables. */
async function brokenTables(setup: string, runner: Runner): Promise<ProofOutcome | undefined> {
  const alone = await runner.sql(setup, 'SELECT 1');
  return alone.ok ? undefined : { ...failedRows(alone.error), expected: 'tables', tables: true };
}

function failedRows(got: string) {
  return { kind: 'failed', expected: 'rows', got } as const;
}

/** Solution and starter of a question that is answered with a program. */
export async function readyExercise(
  { language: name, solution, starter, tests, limit_ms: milliseconds }: RecordOf<typeof code.shape>,
  runner: Runner,
  workshop: Workshop,
): Promise<Ready> {
  const language = languages.find((each) => each.name === name);
  const tool = language === undefined ? undefined : await workshop.tool(language.tool);
  if (tool === undefined) return skipped((await runner.missing(name)) ?? `no ${name} here`);
  const runtime = `${name} ${tool.version}`;
  const exercise = (source: string): Exercise => ({ language: name, source, tests, milliseconds });
  const run = async (): Promise<ProofOutcome> => {
    const wrong = await failures(runner, exercise(solution));
    if (wrong.length > 0)
      return { kind: 'failed', expected: 'a solution that passes every test', got: wrong.join('\n') };
    const open = await failures(runner, exercise(starter));
    if (open.length > 0) return { kind: 'proven', runtime };
    return { kind: 'failed', expected: 'a starter that fails a test', got: 'the starter passes them all' };
  };
  return { ok: true, runtime, run };
}

function skipped(why: string): Ready {
  return { ok: false, outcome: { kind: 'skipped', why } };
}

/** A line for each test that a program does not pass. */
async function failures(runner: Runner, exercise: Exercise): Promise<readonly string[]> {
  const outcome = await runner.test(exercise);
  if (!outcome.ok) return [outcome.missing];
  const failed = outcome.results.filter(({ passed }) => !passed);
  return failed.map(({ name, expected, got }) => `${name}: expected ${expected}, got ${got}`);
}
