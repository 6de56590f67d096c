import { type Finding, severities } from '../../lint/finding.js';
import { severityWord, summary } from '../../lint/formats/words.js';
import { lint } from '../../lint/run.js';
import { readPackBytes } from '../../packs/read-file.js';

const mostRules = 12;

/** What lint finds in a pack, a line for each rule. Nothing is run. */
export async function lintLines(path: string, text: string): Promise<readonly string[]> {
  const file = readPackBytes(path, new TextEncoder().encode(text));
  const result = await lint([file]);
  const byRule = new Map<string, Finding[]>();
  for (const finding of [...result.findings].sort(bySeverity))
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const lines = [...byRule.values()].flatMap(ruleLine);
  const more = lines.length - mostRules;
  return [
    '',
    `Lint: ${summary(result)}`,
    ...lines.slice(0, mostRules),
    ...(more > 0 ? [`  and ${more} rules more`] : []),
  ];
}

function bySeverity(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function ruleLine(findings: readonly Finding[]): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const often = findings.length === 1 ? '' : `${findings.length} times, first `;
  return [`  ${severityWord(first.severity)} ${first.rule}: ${often}at line ${first.place.line}`];
}
