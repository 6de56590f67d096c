import type { Finding } from '../../lint/finding.js';
import { mend } from '../../lint/mend.js';
import { countsOf, lint, type LintResult } from '../../lint/run.js';
import { needsFailure } from '../../lint/verdict.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { newFindings, writeBaseline } from './known-findings.js';
import { changesOf, diffOf, tellMended, writeMended } from './mended-files.js';
import { type Input, readInput } from './read-input.js';
import { readRequest, type Request } from './request.js';
import { refuseToOverwrite, report, writeOutputs } from './results.js';
import { answerAbout } from './show-rules.js';

/** Reads what is to be checked, checks it and mends it as asked, then shows and writes what was found. */
export async function runLint(invocation: Invocation): Promise<ExitStatus> {
  const { context } = invocation;
  const answer = answerAbout(invocation);
  if (answer !== undefined) {
    context.print(answer);
    return exitStatus.done;
  }
  const request = readRequest(invocation);
  const input = await readInput(invocation, request.search);
  refuseToOverwrite(request.outputs, input);

  const { all, sources, changes, made } = await checked(input, request, context);
  const result = withFindings(all, newFindings(all.findings, { request, sources, context }));

  if (request.fix === 'make') writeMended(changes);
  if (request.fix !== 'no') tellMended(changes, { made, dry: request.fix === 'show', context });
  if (request.updateBaseline) writeBaseline(all, { request, sources, context });
  const shown = request.quiet ? withFindings(result, result.findings.filter(isError)) : result;
  // Files first: whoever reads our output may stop reading.
  writeOutputs(shown, { outputs: request.outputs, sources, context });
  context.print(request.fix === 'show' ? diffOf(changes) : report(shown, { request, sources, context }));
  return needsFailure(result, request) ? exitStatus.found : exitStatus.done;
}

/** What is found in the files, mended first where that is asked; `sources` are the texts that findings point into. */
async function checked(input: Input, { fix, severities, prove }: Request, context: Context) {
  const proofs = await proofsFor(input, prove, context);
  const options = { severities, guide: input.guide, proofs };
  const { files, made } = fix === 'no' ? { files: input.files, made: 0 } : await mend(input.files, options);
  const sources = new Map([...input.sources, ...files.map((file) => [file.path, file.text] as const)]);
  return { all: await lint(files, options), sources, changes: changesOf(files, input), made };
}

/**
 * Queries are run in any case, in a database of their own that is thrown away; anything else only where that is asked
 * for. Nothing is loaded where there is nothing to run.
 */
async function proofsFor({ files }: Input, prove: Request['prove'], context: Context) {
  const all = files.flatMap(({ documents }) =>
    documents.flatMap((document) => document.questions.map(({ question }) => question)),
  );
  const questions = prove === 'no' ? all.filter(({ kind }) => kind === 'sql') : all;
  if (questions.length === 0) return undefined;
  const { proveKeys } = await import('./prove-keys.js');
  return proveKeys(questions, { context, cached: prove !== 'afresh' });
}

function withFindings(result: LintResult, findings: readonly Finding[]): LintResult {
  return { ...result, findings, counts: countsOf(findings) };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
