import type { Finding, Severity } from '../finding.js';
import { uniqueFingerprints } from '../fingerprint.js';
import type { Format } from './format.js';
import { escaped } from './visible.js';

/** A code quality report. Source: GitLab, "Code Quality report format". */
export const gitlab: Format = ({ findings }, { sources }) => {
  const fingerprints = uniqueFingerprints(findings, sources);
  const issues = findings.map((finding, index) => issue(finding, fingerprints[index] ?? ''));
  return `${escaped(JSON.stringify(issues, null, 2))}\n`;
};

const severities: Readonly<Record<Severity, string>> = { error: 'major', warn: 'minor', info: 'info' };

function issue({ file, place, rule, severity, message }: Finding, fingerprint: string) {
  return {
    description: message,
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    // GitLab links no path that starts with "./".
    location: {
      path: file.replaceAll('\\', '/').replace(/^(\.\/)+/, ''),
      lines: { begin: place.line, end: place.endLine },
    },
  };
}
