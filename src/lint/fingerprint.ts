import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Finding } from './finding.js';
import { Lines } from './lines.js';

/**
 * What a finding is recognised by in a later run: its rule, its file, its question, and the words it stands at where
 * they are on one line. Lines and columns are no part of it, so it survives whatever is put in above it; nor is the
 * message, so it survives a better wording of ours. Several findings may share one.
 */
export function fingerprint({ rule, file, question, place }: Finding, lines: Lines): string {
  const words = place.line === place.endLine ? lines.between(file, place).trim() : '';
  const parts = [rule, posix.normalize(file.replaceAll('\\', '/')), question, words];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** A fingerprint for each finding, in their order; those that share one are numbered. */
export function uniqueFingerprints(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const lines = new Lines(sources);
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const shared = fingerprint(finding, lines);
    const time = (times.get(shared) ?? 0) + 1;
    times.set(shared, time);
    return `${shared}:${time}`;
  });
}
