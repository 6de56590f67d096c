import type { Finding } from '../../lint/finding.js';
import { summary } from '../../lint/formats/words.js';
import type { LintResult } from '../../lint/run.js';
import { type Baseline, baselineOf, beyondBaseline, readBaseline } from '../../lint/baseline.js';
import { readPackFile, whatIs } from '../../packs/files.js';
import type { Context } from '../context.js';
import { Stop, usage } from '../failure.js';
import type { Request } from './request.js';
import { writeText } from './write-text.js';

interface Known {
  readonly request: Request;
  readonly sources: ReadonlyMap<string, string>;
  readonly context: Context;
}

/** The findings that are not known from the baseline, and where it is to be written anew, none. */
export function newFindings(
  findings: readonly Finding[],
  { request, sources, context }: Known,
): readonly Finding[] {
  const { baseline: path, updateBaseline } = request;
  if (path === undefined) return findings;
  if (updateBaseline) return [];
  const { fresh, gone } = beyondBaseline(findings, { baseline: read(path), sources });
  if (gone > 0) {
    const are = gone === 1 ? 'finding that is' : 'findings that are';
    context.tell(`${path} holds ${gone} ${are} no longer there; --update-baseline takes them out`);
  }
  return fresh;
}

/** Writes down what is found now, and says so. */
export function writeBaseline(result: LintResult, { request, sources, context }: Known): void {
  const { baseline: path } = request;
  if (path === undefined) return;
  writeText(path, `${JSON.stringify(baselineOf(result.findings, sources), null, 2)}\n`);
  context.tell(`recorded in ${path}: ${summary(result)}`);
}

function read(path: string): Baseline {
  const hint = `Write it with: prep lint --baseline ${path} --update-baseline`;
  if (whatIs(path) === undefined) throw usage(`there is no baseline "${path}"`, hint);
  const bytes = readPackFile(path);
  if (!bytes.ok) throw new Stop({ kind: 'packs', failure: bytes.failure });
  const baseline = readBaseline(new TextDecoder().decode(bytes.value));
  if (baseline === undefined) throw usage(`"${path}" is not a baseline of prep lint`, hint);
  return baseline;
}
