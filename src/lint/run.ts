import { check, type Found, problemsIn } from './check.js';
import type { QuestionId } from '../model/ids.js';
import type { PackFile } from '../packs/read-file.js';
import type { ProofOutcome } from '../proof/outcome.js';
import { compareFindings, compareText, type Finding, severities, type Severity } from './finding.js';
import type { Guide } from './guide.js';
import { questionFinder, questionNodes } from './question-nodes.js';
import { rules as allRules } from './registry.js';
import type { Rule, Run, Setting } from './rule.js';
import { silence } from './silence.js';
import { suppressionRemarks } from './suppression-remarks.js';

export interface LintOptions {
  /** To be given only with all the shipped packs: it asks each of its areas and questions of them. */
  readonly guide?: Guide | undefined;
  /** Settings by rule id that differ from the rules' own. */
  readonly severities?: ReadonlyMap<string, Setting>;
  /** What came of running what proves the keys. */
  readonly proofs?: ReadonlyMap<QuestionId, ProofOutcome> | undefined;
  readonly rules?: readonly Rule[];
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly files: number;
  /** Those with errors included. */
  readonly questions: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Every finding of every file that is not silenced, sorted; the order of the files makes no difference. */
export async function lint(files: readonly PackFile[], options: LintOptions = {}): Promise<LintResult> {
  const { guide, severities: overrides = new Map<string, Setting>(), rules = allRules } = options;
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const settingOf = (id: string): Setting => overrides.get(id) ?? ownSetting(ruleOf.get(id), guide);
  const run: Run = { files: sorted, guide, proofs: options.proofs ?? new Map() };
  const found = sorted.flatMap(problemsIn);
  const active = rules.filter(({ id }) => settingOf(id) !== 'off');
  for (const each of await check(active, run)) found.push(each);
  const silenced = silence(found, sorted);
  const remarks = suppressionRemarks(silenced, { files: sorted, rules, settingOf, found });
  const toFinding = findingMaker(sorted, { ruleOf, settingOf, overrides });
  return summed([...silenced.kept, ...remarks].flatMap(toFinding).sort(compareFindings), sorted);
}

function ownSetting(rule: Rule | undefined, guide: Guide | undefined): Setting {
  const severity = rule?.severity ?? 'error';
  return guide === undefined ? severity : (rule?.severityOfShipped ?? severity);
}

/** Gives what was found its severity and its question; what is off gives nothing. */
function findingMaker(
  files: readonly PackFile[],
  {
    ruleOf,
    settingOf,
    overrides,
  }: {
    ruleOf: ReadonlyMap<string, Rule>;
    settingOf: (id: string) => Setting;
    overrides: ReadonlyMap<string, Setting>;
  },
): (found: Found) => readonly Finding[] {
  const finderOf = new Map(files.map((file) => [file.path, questionFinder(file)]));
  return ({ rule: id, file, place, message, severity: own, fix = null }) => {
    const severity = overrides.has(id) ? settingOf(id) : (own ?? settingOf(id));
    if (severity === 'off') return [];
    const rule = ruleOf.get(id);
    const question = finderOf.get(file)?.(place) ?? null;
    const [help, url] = [rule?.help ?? null, rule?.url ?? null];
    return [{ file, place, rule: id, severity, message, question, help, url, fix }];
  };
}

function summed(findings: readonly Finding[], files: readonly PackFile[]): LintResult {
  const documents = files.flatMap((file) => file.documents);
  const questions = documents.reduce((sum, document) => sum + questionNodes(document).length, 0);
  return { findings, files: files.length, questions, counts: countsOf(findings) };
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): LintResult['counts'] {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const [error = 0, warn = 0, info = 0] = severities.map(count);
  return { error, warn, info };
}
