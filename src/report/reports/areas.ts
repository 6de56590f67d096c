import { abilityOf } from '../../learn/ability.js';
import { areaShares } from '../../learn/goal.js';
import { grouped } from '../../learn/grouped.js';
import { isDue } from '../../learn/memory.js';
import { areaTitle } from '../../model/areas.js';
import type { Question } from '../../model/question.js';
import type { AreaReport } from '../document.js';
import type { Facts } from '../facts.js';
import { accuracyOf, added, minutesOf, type Sum } from '../tally.js';
import { enoughAnswers, isWeak } from '../weakness.js';

const weeksOfTrend = 8;

/** What is known of one area. */
interface Known {
  readonly area: string;
  /** Those that can be asked. */
  readonly questions: readonly Question[];
  readonly sum: Sum;
}

/** What all areas are measured with. */
interface Measure {
  readonly shares: ReadonlyMap<string, number>;
  /** What the learner knows, on average, of the areas with answers enough; null where there are none. */
  readonly overall: number | null;
}

/** What was told of the same facts: what to do next follows from it, and it takes most of the time of a report. */
const told = new WeakMap<Facts, readonly AreaReport[]>();

/** Every area that has questions to ask or answers: those of which enough is known first, each costliest first. */
export function areas(facts: Facts): readonly AreaReport[] {
  const found = told.get(facts) ?? areasOf(facts);
  told.set(facts, found);
  return found;
}

function areasOf(facts: Facts): readonly AreaReport[] {
  const measure = measureOf(facts);
  const questions = grouped(facts.askable, ({ area }) => area);
  const sums = grouped([...facts.ever.byQuestion], ([id, { area }]) => facts.areaOf(id, area));
  return [...new Set([...questions.keys(), ...sums.keys()])]
    .map((area) => ({
      area,
      questions: questions.get(area) ?? [],
      sum: added((sums.get(area) ?? []).map(([, sum]) => sum)),
    }))
    .map((known) => areaReport(known, facts, measure))
    .sort(costliestFirst);
}

function measureOf({ learner, goal, input }: Facts): Measure {
  const shares = areaShares(learner.questions, goal);
  const known = [...shares]
    .map(([area, share]) => ({ share, ...abilityOf(learner, area, input.now.at) }))
    .filter(({ answers }) => answers >= enoughAnswers);
  const total = known.reduce((sum, { share }) => sum + share, 0);
  const mean = known.reduce((sum, each) => sum + each.share * each.mean, 0) / total;
  return { shares, overall: total === 0 ? null : mean };
}

function areaReport({ area, questions, sum }: Known, facts: Facts, measure: Measure): AreaReport {
  const { learner, input, goal, memories } = facts;
  const { mean, low, high } = abilityOf(learner, area, input.now.at);
  const seen = questions.flatMap(({ id }) => memories.get(id) ?? []);
  const asked = questions.length > 0;
  return {
    area,
    title: areaTitle(area),
    weight: asked ? (goal.weights.get(area) ?? 1) : 0,
    questions: questions.length,
    seen: seen.length,
    reviews: sum.answers,
    accuracy: accuracyOf(sum),
    minutes: minutesOf(sum),
    mastery: { mean, low, high },
    enough: sum.answers >= enoughAnswers,
    impact: (measure.shares.get(area) ?? 0) * (1 - mean),
    recallNow: asked ? mean : 0,
    recallAtInterview: recallAtInterview(area, facts, asked),
    due: seen.filter((memory) => isDue(memory, input.now.at)).length,
    weak: isWeak({ mean, low, high }, sum.answers, measure.overall),
    trend: trendOf(area, facts),
  };
}

function recallAtInterview(area: string, { learner, goal, input }: Facts, asked: boolean): number | null {
  if (input.aim?.interview == null) return null;
  return asked ? abilityOf(learner, area, goal.interviewAt).mean : 0;
}

function trendOf(area: string, { learner }: Facts): readonly number[] {
  const weeks = (learner.areas.get(area)?.weeks ?? []).slice(-weeksOfTrend);
  return weeks.map(({ score, answers }) => Math.min(1, score / answers));
}

function costliestFirst(a: AreaReport, b: AreaReport): number {
  const unknown = Number(!a.enough) - Number(!b.enough);
  return unknown || b.impact - a.impact || (a.area < b.area ? -1 : 1);
}
