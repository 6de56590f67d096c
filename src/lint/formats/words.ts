import type { Severity } from '../finding.js';
import type { LintResult } from '../run.js';

const words: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'info' };

/** Severities as compilers call them. */
export function severityWord(severity: Severity): string {
  return words[severity];
}

/** "2 errors, 1 warning in 3 files". */
export function summary({ counts, files }: LintResult): string {
  const parts = [
    { number: counts.error, noun: 'error' },
    { number: counts.warn, noun: 'warning' },
    { number: counts.info, noun: 'info' },
  ].flatMap(({ number, noun }) => (number === 0 ? [] : [plural(number, noun)]));
  return `${parts.length === 0 ? 'no problems' : parts.join(', ')} in ${plural(files, 'file')}`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
