import type { Finding } from '../../lint/finding.js';
import { summary } from '../../lint/formats/words.js';
import { mend } from '../../lint/mend.js';
import { countsOf, lint, type LintResult } from '../../lint/run.js';
import { needsFailure } from '../../lint/verdict.js';
import type { Invocation } from '../command.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { newFindings, writeBaseline } from './known-findings.js';
import { changesOf, diffOf, tellMended, writeMended } from './mended-files.js';
import { readInput } from './read-input.js';
import { readRequest } from './request.js';
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

  const options = { severities: request.severities, guide: input.guide };
  const { files, made } =
    request.fix === 'no' ? { files: input.files, made: 0 } : await mend(input.files, options);
  const sources = new Map([...input.sources, ...files.map((file) => [file.path, file.text] as const)]);
  const all = await lint(files, options);
  const result = withFindings(all, newFindings(all.findings, { request, sources, context }));
  const changes = changesOf(files, input);

  if (request.fix === 'make') writeMended(changes);
  if (request.fix !== 'no') tellMended(changes, { made, dry: request.fix === 'show', context });
  if (request.updateBaseline && request.baseline !== undefined) {
    writeBaseline(request.baseline, { findings: all.findings, sources });
    context.tell(`recorded in ${request.baseline}: ${summary(all)}`);
  }
  const shown = request.quiet ? withFindings(result, result.findings.filter(isError)) : result;
  // Files first: whoever reads our output may stop reading.
  writeOutputs(shown, { outputs: request.outputs, sources, context });
  context.print(request.fix === 'show' ? diffOf(changes) : report(shown, { request, sources, context }));
  return needsFailure(result, request) ? exitStatus.found : exitStatus.done;
}

function withFindings(result: LintResult, findings: readonly Finding[]): LintResult {
  return { ...result, findings, counts: countsOf(findings) };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
