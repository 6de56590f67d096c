import { severities, type Severity } from './finding.js';
import type { LintResult } from './run.js';

/** Whether the findings are grave or many enough to fail a build. */
export function needsFailure(
  { counts }: Pick<LintResult, 'counts'>,
  { failOn, maxWarnings }: { readonly failOn: Severity; readonly maxWarnings?: number | undefined },
): boolean {
  const grave = severities.slice(0, severities.indexOf(failOn) + 1);
  const tooMany = maxWarnings !== undefined && counts.warn > maxWarnings;
  return tooMany || grave.some((severity) => counts[severity] > 0);
}
