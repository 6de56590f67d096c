import { compareText, type Finding } from './finding.js';
import { fingerprint } from './fingerprint.js';
import { Lines } from './lines.js';

/** Findings that are known and not to be shown again, until there are more of them. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

export interface KnownFinding {
  readonly file: string;
  readonly rule: string;
  readonly question: string | null;
  readonly fingerprint: string;
  /** How many findings share the fingerprint. */
  readonly count: number;
}

/** What stands to be mended now, sorted, so that its file changes only where findings do. */
export function baselineOf(findings: readonly Finding[], sources: ReadonlyMap<string, string>): Baseline {
  const lines = new Lines(sources);
  const known = new Map<string, KnownFinding>();
  for (const finding of findings) {
    const { file, rule, question } = finding;
    const id = fingerprint(finding, lines);
    const count = (known.get(id)?.count ?? 0) + 1;
    known.set(id, { file: file.replaceAll('\\', '/'), rule, question, fingerprint: id, count });
  }
  const sorted = [...known.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint),
  );
  return { version: 1, findings: sorted };
}

export interface Compared {
  /** What the baseline does not hold. */
  readonly fresh: readonly Finding[];
  /** How many findings the baseline holds that were not found again in the files that were checked. */
  readonly gone: number;
}

/** Takes out of the findings as many as the baseline holds of each, the first ones first. */
export function beyondBaseline(
  findings: readonly Finding[],
  { baseline, sources }: { baseline: Baseline; sources: ReadonlyMap<string, string> },
): Compared {
  const lines = new Lines(sources);
  const left = new Map(baseline.findings.map((known) => [known.fingerprint, known.count]));
  const fresh = findings.filter((finding) => {
    const id = fingerprint(finding, lines);
    const times = left.get(id) ?? 0;
    left.set(id, times - 1);
    return times <= 0;
  });
  const here = new Set([...sources.keys()].map((file) => file.replaceAll('\\', '/')));
  const gone = baseline.findings
    .filter(({ file }) => here.has(file))
    .reduce((sum, known) => sum + Math.max(0, left.get(known.fingerprint) ?? 0), 0);
  return { fresh, gone };
}

/** Reads what `baselineOf` has written; undefined where it is something else. */
export function readBaseline(json: string): Baseline | undefined {
  const document = parsed(json);
  if (!isRecord(document) || document['version'] !== 1 || !Array.isArray(document['findings']))
    return undefined;
  const entries: readonly unknown[] = document['findings'];
  const findings = entries.flatMap((entry) => knownFinding(entry) ?? []);
  return findings.length === entries.length ? { version: 1, findings } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function knownFinding(entry: unknown): KnownFinding | undefined {
  if (!isRecord(entry)) return undefined;
  const { file, rule, question, fingerprint: id, count } = entry;
  if (typeof file !== 'string' || typeof rule !== 'string' || typeof id !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return undefined;
  return { file, rule, question: typeof question === 'string' ? question : null, fingerprint: id, count };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
