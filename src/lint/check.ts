import { describeProblem } from '../model/problem-text.js';
import { unreachable } from '../model/exhaustive.js';
import type { PackFile } from '../packs/read-file.js';
import type { PackDocument } from '../packs/read-pack.js';
import { scalarAt } from './question-nodes.js';
import type { FiledRemark, PackSubject, QuestionRule, QuestionSubject, Rule, Run } from './rule.js';

/** What a rule found, before it is known how serious that is and whether it is silenced. */
export interface Found extends FiledRemark {
  readonly rule: string;
}

/** What reading the file has found. */
export function problemsIn(file: PackFile): readonly Found[] {
  const problems = file.documents.flatMap((document) => document.problems);
  return problems.map((problem) => ({
    rule: problem.rule,
    file: file.path,
    place: problem.place,
    message: describeProblem(problem),
  }));
}

/** What the rule finds in the files; nothing for rules whose findings come from elsewhere. */
export async function check(rule: Rule, run: Run): Promise<readonly FiledRemark[]> {
  switch (rule.scope) {
    case 'loader':
    case 'suppression':
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
  for (const subject of subjectsOf(run)) {
    const found = rule.check(subject);
    // Hardly a rule has to wait, and waiting half a million times for nothing takes its time.
    for (const remark of found instanceof Promise ? await found : found)
      remarks.push({ ...remark, file: subject.file.path });
  }
  return remarks;
}

/** Made once for all rules: there are half a hundred of them, and perhaps ten thousand questions. */
const subjectsByRun = new WeakMap<Run, readonly QuestionSubject[]>();

function subjectsOf(run: Run): readonly QuestionSubject[] {
  const known = subjectsByRun.get(run);
  if (known !== undefined) return known;
  const subjects = run.files.flatMap((file) =>
    file.documents.flatMap((document) => document.questions.map((read) => ({ ...read, document, file }))),
  );
  subjectsByRun.set(run, subjects);
  return subjects;
}

function packsOf({ files }: Run): readonly PackSubject[] {
  const packs = new Map<string, PackDocument[]>();
  for (const document of files.flatMap((file) => file.documents)) {
    const id = scalarAt(document.node, 'pack')?.text;
    if (id !== undefined) packs.set(id, [...(packs.get(id) ?? []), document]);
  }
  return [...packs].map(([id, documents]) => ({ id, documents }));
}
