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

/** What the rules find in the files; nothing for rules whose findings come from elsewhere. */
export async function check(rules: readonly Rule[], run: Run): Promise<readonly Found[]> {
  const packs = packsOf(run);
  const found = rules.flatMap((rule) =>
    checkWhole(rule, run, packs).map((remark) => ({ ...remark, rule: rule.id })),
  );
  const ofQuestions = rules.filter((rule): rule is QuestionRule => rule.scope === 'question');
  // Question by question, since of ten thousand each is out of the processor's reach when its turn comes again.
  for (const file of run.files) {
    for (const subject of subjectsOf(file, run)) found.push(...(await checkQuestion(subject, ofQuestions)));
  }
  return found;
}

function checkWhole(rule: Rule, run: Run, packs: readonly PackSubject[]): readonly FiledRemark[] {
  switch (rule.scope) {
    case 'loader':
    case 'suppression':
    case 'question':
      return [];
    case 'pack':
      return packs.flatMap((pack) => rule.check(pack));
    case 'run':
      return rule.check(run);
    default:
      return unreachable(rule);
  }
}

function subjectsOf(file: PackFile, { proofs }: Run): readonly QuestionSubject[] {
  return file.documents.flatMap((document) =>
    document.questions.map((read) => ({ ...read, document, file, proof: proofs.get(read.question.id) })),
  );
}

async function checkQuestion(
  subject: QuestionSubject,
  rules: readonly QuestionRule[],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const rule of rules) {
    const remarks = rule.check(subject);
    // Hardly a rule has to wait, and waiting half a million times for nothing takes its time.
    for (const remark of remarks instanceof Promise ? await remarks : remarks)
      found.push({ ...remark, rule: rule.id, file: subject.file.path });
  }
  return found;
}

function packsOf({ files }: Run): readonly PackSubject[] {
  const packs = new Map<string, PackDocument[]>();
  for (const document of files.flatMap((file) => file.documents)) {
    const id = scalarAt(document.node, 'pack')?.text;
    if (id === undefined) continue;
    const known = packs.get(id);
    if (known === undefined) packs.set(id, [document]);
    else known.push(document);
  }
  return [...packs].map(([id, documents]) => ({ id, documents }));
}
