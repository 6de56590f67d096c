import { areas } from '../model/areas.js';
import { levels } from '../model/kinds/kind.js';
import type { Question } from '../model/question.js';
import { shuffled, type Random } from '../model/random.js';
import { grouped } from './grouped.js';

const guideAreas = new Set<string>(areas.map((area) => area.slug).filter((slug) => slug !== 'experience'));

/**
 * The first ten minutes of somebody new: one closed question, not a senior one, from each area of the guide,
 * of as many kinds as the packs allow, easiest first.
 */
export function firstDrill(questions: readonly Question[], random: Random): Question[] {
  const suitable = easiestFirst(shuffled(questions.filter(isSuitable), random));
  const chosen = oneAreaPerKind(suitable);
  for (const [area, offered] of grouped(suitable, (question) => question.area)) {
    const question = chosen.get(area) ?? rarestKind(offered, [...chosen.values()]);
    if (question !== undefined) chosen.set(area, question);
  }
  return easiestFirst(shuffled([...chosen.values()], random));
}

function isSuitable(question: Question): boolean {
  // Queries and programs take many minutes each: the first ten minutes are for breadth.
  const quick = !['open', 'sql', 'code'].includes(question.kind) && !question.retired;
  return quick && question.level !== 'senior' && guideAreas.has(question.area);
}

function easiestFirst(questions: readonly Question[]): Question[] {
  return [...questions].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

/**
 * As many kinds as possible, each in an area of its own: a kind whose areas are taken has another kind move
 * (bipartite matching by augmenting paths: Kuhn's algorithm).
 */
function oneAreaPerKind(questions: readonly Question[]): Map<string, Question> {
  const taken = new Map<string, Question>();
  const settle = (kind: string, tried: Set<string>): boolean => {
    const offered = questions.filter((question) => question.kind === kind);
    return offered.some((question) => {
      if (tried.has(question.area)) return false;
      tried.add(question.area);
      const holder = taken.get(question.area);
      if (holder !== undefined && !settle(holder.kind, tried)) return false;
      taken.set(question.area, question);
      return true;
    });
  };
  for (const kind of new Set(questions.map((question) => question.kind))) settle(kind, new Set());
  return taken;
}

/** Of the easiest offered, the one whose kind has been chosen least. */
function rarestKind(offered: readonly Question[], chosen: readonly Question[]): Question | undefined {
  const [easiest] = offered;
  const times = (question: Question) => chosen.filter(({ kind }) => kind === question.kind).length;
  return offered
    .filter((question) => question.level === easiest?.level)
    .sort((a, b) => times(a) - times(b))
    .at(0);
}
