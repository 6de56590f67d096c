import type { Finding } from '../../lint/finding.js';
import { type Baseline, baselineOf, beyondBaseline, readBaseline } from '../../lint/baseline.js';
import { readPackFile, whatIs } from '../../packs/files.js';
import type { Context } from '../context.js';
import { Stop, usage } from '../failure.js';
import type { Request } from './request.js';
import { writeText } from './write-text.js';

/** The findings that are not known from the baseline, and where it is to be written anew, none. */
export function newFindings(
  findings: readonly Finding[],
  { request, sources, context }: { request: Request; sources: ReadonlyMap<string, string>; context: Context },
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

/** Writes down what is found now. */
export function writeBaseline(
  path: string,
  { findings, sources }: { findings: readonly Finding[]; sources: ReadonlyMap<string, string> },
): void {
  writeText(path, `${JSON.stringify(baselineOf(findings, sources), null, 2)}\n`);
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
