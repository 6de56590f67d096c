import { areas, didYouMeanArea } from '../../model/areas.js';
import { describeProblem } from '../../model/problem-text.js';
import type { Question } from '../../model/question.js';
import type { BrokenFile, Library } from '../../packs/library.js';
import { Stop, usage } from '../failure.js';

/** A target names a file when it looks like a path; areas, packs and questions never do. */
export function isPath(target: string): boolean {
  return (
    /\.ya?ml$/i.test(target) || target.startsWith('./') || target.startsWith('../') || target.startsWith('/')
  );
}

/** The questions that the targets name together, each once; all of them where there is no target. */
export function questionsOf(targets: readonly string[], library: Library): readonly Question[] {
  const all = library.packs.flatMap((pack) => pack.questions);
  if (targets.length === 0) return all;
  const named = new Set(targets.flatMap((target) => resolveTarget(target, all, library)));
  return all.filter((question) => named.has(question));
}

function resolveTarget(target: string, all: readonly Question[], library: Library): readonly Question[] {
  const broken = library.broken.find(({ file, pack }) => file.path === target || (pack ?? '') === target);
  if (isPath(target)) {
    if (broken !== undefined) throw brokenPack(target, broken);
    return library.packs.find((pack) => pack.files.includes(target))?.questions ?? [];
  }
  // An area wins over a pack of the same name.
  const ofArea = all.filter((question) => question.area === target);
  if (ofArea.length > 0) return ofArea;
  const pack = library.packs.find((each) => each.id === target);
  if (pack !== undefined) return pack.questions;
  const question = all.find((each) => each.id === target);
  if (question !== undefined) return [question];
  if (broken !== undefined) throw brokenPack(target, broken);
  throw unknownTarget(target, all, library);
}

function unknownTarget(target: string, all: readonly Question[], library: Library): Stop {
  const names = target.includes('/')
    ? all.map((question) => question.id)
    : [...areas.map((area) => area.slug), ...library.packs.map((pack) => pack.id)];
  const known = [...new Set(all.map((question) => question.area))].sort().join(', ');
  const detail = `there is no area, pack or question "${target}"${didYouMeanArea(target, names)}`;
  return usage(detail, `Areas: ${known}. A question is written pack/question, a file ends in .yaml.`);
}

function brokenPack(target: string, broken: BrokenFile): Stop {
  const problems = broken.file.documents.flatMap((document) => document.problems);
  const lines = problems
    .slice(0, 5)
    .map(
      (problem) =>
        `${problem.place.line}:${problem.place.column} ${describeProblem(problem)} [${problem.rule}]`,
    );
  return new Stop({ kind: 'broken-pack', target: `"${target}"`, path: broken.file.path, lines });
}
