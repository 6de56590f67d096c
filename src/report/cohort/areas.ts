import { grouped } from '../../learn/grouped.js';
import { areaTitle } from '../../model/areas.js';
import type { CohortArea } from './document.js';
import type { CohortAnswer, FirstAnswers } from './first-answers.js';

/** How often each area was answered, over all learners and again and again. */
export type AnswersByArea = ReadonlyMap<string, number>;

export interface AreasOf {
  readonly learners: readonly FirstAnswers[];
  readonly answers: AnswersByArea;
  readonly areaOf: (answer: Pick<CohortAnswer, 'question' | 'area'>) => string;
  /** Fewer learners than this say nothing. */
  readonly minimum: number;
}

/** All areas that somebody answered: weakest first, those of too few learners last. */
export function cohortAreas({ learners, answers, areaOf, minimum }: AreasOf): readonly CohortArea[] {
  const means = new Map<string, number[]>();
  for (const { byQuestion } of learners) {
    for (const [area, own] of grouped([...byQuestion.values()], areaOf)) {
      const mean = own.reduce((sum, { score }) => sum + score, 0) / own.length;
      means.set(area, [...(means.get(area) ?? []), mean]);
    }
  }
  const counted = [...means].map(([area, each]) => {
    return { area, answers: answers.get(area) ?? 0, ...momentsOf(each) };
  });
  return areasFrom(counted, minimum);
}

/** An area as it is counted, here or by a server. */
export interface CountedArea {
  readonly area: string;
  readonly learners: number;
  readonly answers: number;
  /** Mean over the learners of their mean score on first answers, and the variance between them: null for one alone. */
  readonly accuracy: number;
  readonly variance: number | null;
}

export function areasFrom(counted: readonly CountedArea[], minimum: number): readonly CohortArea[] {
  const areas = counted.map(({ variance, ...area }) => ({
    ...area,
    title: areaTitle(area.area),
    ...intervalOf({ ...area, variance }),
    enough: area.learners >= minimum,
  }));
  return areas.sort(weakestFirst);
}

function momentsOf(means: readonly number[]): Omit<CountedArea, 'area' | 'answers'> {
  const learners = means.length;
  const accuracy = means.reduce((sum, each) => sum + each, 0) / learners;
  const squares = means.reduce((sum, each) => sum + (each - accuracy) ** 2, 0);
  return { learners, accuracy, variance: learners < 2 ? null : squares / (learners - 1) };
}

/** 90 % of a normal distribution lie below. */
const z90 = 1.2816;

/** The mean with its standard error, as if it were normal: between learners, whose means hardly depend on each other. */
function intervalOf({ accuracy, variance, learners }: CountedArea): Pick<CohortArea, 'low' | 'high'> {
  if (variance === null) return { low: null, high: null };
  const margin = z90 * Math.sqrt(variance / learners);
  return { low: Math.max(0, accuracy - margin), high: Math.min(1, accuracy + margin) };
}

function weakestFirst(a: CohortArea, b: CohortArea): number {
  return Number(b.enough) - Number(a.enough) || a.accuracy - b.accuracy || (a.area < b.area ? -1 : 1);
}
