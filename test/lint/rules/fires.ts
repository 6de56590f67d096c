import { lint } from '../../../src/lint/run.js';
import type { Finding } from '../../../src/lint/finding.js';
import { asked, type Sample } from '../../../src/lint/samples.js';
import { packFilesOf } from '../sample-files.js';

/** What one rule finds in a sample, be it off or on. */
export async function findingsOf(rule: string, sample: Sample): Promise<readonly Finding[]> {
  const { findings } = await lint(packFilesOf(sample), { severities: new Map([[rule, 'info']]) });
  const broken = findings.filter(({ severity, rule: id }) => severity === 'error' && id !== rule);
  // A question that cannot be read is checked by no rule: the test would prove nothing.
  if (broken.some(({ rule: id }) => /^(?:yaml|schema)\//.test(id))) throw new Error(JSON.stringify(broken));
  return findings.filter((finding) => finding.rule === rule);
}

export async function fires(rule: string, sample: Sample): Promise<boolean> {
  return (await findingsOf(rule, sample)).length > 0;
}

/** A question with a prompt in double quotes. */
export function prompting(kind: string, prompt: string, fields: string): Sample {
  return asked(kind, JSON.stringify(prompt), fields);
}
