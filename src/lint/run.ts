import type { Place } from '../model/place.js';
import { describeProblem } from '../model/problem-text.js';
import { unreachable } from '../model/exhaustive.js';
import type { PackFile } from '../packs/read-file.js';
import type { PackDocument } from '../packs/read-pack.js';
import { compareFindings, compareText, type Finding, severities, type Severity } from './finding.js';
import type { Guide } from './guide.js';
import { questionFinder, questionNodes, scalarAt } from './question-nodes.js';
import { rules as allRules } from './registry.js';
import type { FiledRemark, PackSubject, QuestionRule, Rule, Run, Setting } from './rule.js';

export interface LintOptions {
  /** To be given only with all the shipped packs: it asks each of its areas and questions of them. */
  readonly guide?: Guide | undefined;
  /** Settings by rule id that differ from the rules' own. */
  readonly severities?: ReadonlyMap<string, Setting>;
  readonly rules?: readonly Rule[];
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly files: number;
  /** Those with errors included. */
  readonly questions: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Every finding of every file, sorted; the order of the files makes no difference. */
export async function lint(files: readonly PackFile[], options: LintOptions = {}): Promise<LintResult> {
  const { guide, severities: overrides = new Map(), rules = allRules } = options;
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const findings = toFindings(sorted, { rules, overrides });
  const run: Run = { files: sorted, guide };
  const found = sorted.flatMap((file) => problemsOf(file).flatMap(findings));
  for (const rule of rules) {
    if ((overrides.get(rule.id) ?? rule.severity) === 'off') continue;
    const remarks = await check(rule, run);
    found.push(...remarks.flatMap((remark) => findings({ ...remark, rule: rule.id })));
  }
  return summed(found.sort(compareFindings), sorted);
}

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly place: Place;
  readonly message: string;
}

function problemsOf(file: PackFile): readonly Found[] {
  const problems = file.documents.flatMap((document) => document.problems);
  return problems.map((problem) => ({
    rule: problem.rule,
    file: file.path,
    place: problem.place,
    message: describeProblem(problem),
  }));
}

async function check(rule: Rule, run: Run): Promise<readonly FiledRemark[]> {
  switch (rule.scope) {
    case 'loader':
      return [];
    case 'question':
      return checkQuestions(rule, run);
    case 'pack':
      return packsOf(run).flatMap((pack) => rule.check(pack));
    case 'run':
      return rule.check(run);
    default:
      return unreachable(rule);
  }
}

async function checkQuestions(rule: QuestionRule, run: Run): Promise<readonly FiledRemark[]> {
  const remarks: FiledRemark[] = [];
  for (const document of documentsOf(run)) {
    for (const question of document.questions) {
      const found = await rule.check({ ...question, document });
      remarks.push(...found.map((remark) => ({ ...remark, file: document.file })));
    }
  }
  return remarks;
}

function documentsOf({ files }: Run): readonly PackDocument[] {
  return files.flatMap((file) => file.documents);
}

function packsOf(run: Run): readonly PackSubject[] {
  const packs = new Map<string, PackDocument[]>();
  for (const document of documentsOf(run)) {
    const id = scalarAt(document.node, 'pack')?.text;
    if (id !== undefined) packs.set(id, [...(packs.get(id) ?? []), document]);
  }
  return [...packs].map(([id, documents]) => ({ id, documents }));
}

/** Gives what was found its severity and its question; what is off gives nothing. */
function toFindings(
  files: readonly PackFile[],
  { rules, overrides }: { rules: readonly Rule[]; overrides: ReadonlyMap<string, Setting> },
): (found: Found) => readonly Finding[] {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const finderOf = new Map(files.map((file) => [file.path, questionFinder(file)]));
  return ({ rule: id, file, place, message }) => {
    const rule = ruleOf.get(id);
    const severity = overrides.get(id) ?? rule?.severity ?? 'error';
    if (severity === 'off') return [];
    const question = finderOf.get(file)?.(place) ?? null;
    const [help, url] = [rule?.help ?? null, rule?.url ?? null];
    return [{ file, place, rule: id, severity, message, question, help, url, fix: null }];
  };
}

function summed(findings: readonly Finding[], files: readonly PackFile[]): LintResult {
  const documents = files.flatMap((file) => file.documents);
  const questions = documents.reduce((sum, document) => sum + questionNodes(document).length, 0);
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const [error, warn, info] = severities.map(count);
  return {
    findings,
    files: files.length,
    questions,
    counts: { error: error ?? 0, warn: warn ?? 0, info: info ?? 0 },
  };
}
