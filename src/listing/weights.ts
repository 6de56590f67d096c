import { areas } from '../model/areas.js';
import type { Mention } from './mentions.js';
import { isTechnology, type Term } from './vocabulary.js';

/** How much an area weighs in the interview that a listing announces, and what made it so. */
export interface AreaWeight {
  readonly area: string;
  /** Relative share of the interview: 1 is the usual one. */
  readonly weight: number;
  /** Words of the listing, those that counted most first. */
  readonly words: readonly string[];
}

/** Whatever a listing names, an interview may still ask of every area. */
const floor = 0.3;
const ceiling = 4;
/** The questions about the candidate come whatever the listing names, and skills are named in every one. */
const experienceRange = { least: 0.5, most: 1.5 };
const sectionFactor = { required: 1, neutral: 0.7, nice: 0.35 } as const;
const weakFactor = 0.25;
/** Of a term's points, what an area gets that it only touches. */
const touchedFactor = 0.3;

/** undefined where the listing names no technology: then it says nothing that could decide. */
export function areaWeights(mentions: readonly Mention[]): readonly AreaWeight[] | undefined {
  const strongest = strongestByTerm(mentions);
  if (!strongest.some(({ mention }) => !mention.weak && isTechnology(mention.term))) return undefined;
  const points = areas.map(({ slug }) => ({ slug, ...pointsOf(slug, strongest) }));
  const mean = points.reduce((sum, each) => sum + each.points, 0) / points.length;
  return points.map(({ slug, points: own, words }) => ({
    area: slug,
    weight: inRange(slug, own / mean),
    words,
  }));
}

interface Strongest {
  readonly mention: Mention;
  readonly points: number;
}

/** Each term once, where it counts most: a listing that repeats itself asks no more. */
function strongestByTerm(mentions: readonly Mention[]): readonly Strongest[] {
  const best = new Map<Term, Strongest>();
  for (const mention of mentions) {
    const factor = sectionFactor[mention.section] * (mention.weak ? weakFactor : 1);
    const points = mention.term.weight * factor;
    if (points > (best.get(mention.term)?.points ?? 0)) best.set(mention.term, { mention, points });
  }
  return [...best.values()];
}

function pointsOf(
  area: string,
  strongest: readonly Strongest[],
): { points: number; words: readonly string[] } {
  const own = strongest.filter(({ mention }) => mention.term.area === area);
  const touched = strongest.filter(({ mention }) => mention.term.also?.includes(area) === true);
  // Weak words only add to what others have decided.
  const decided = [...own, ...touched].some(({ mention }) => !mention.weak);
  if (!decided) return { points: 0, words: [] };
  const sum = (some: readonly Strongest[]) => some.reduce((total, each) => total + each.points, 0);
  const byPoints = [...own].sort((a, b) => b.points - a.points);
  const words = byPoints.length > 0 ? byPoints : touched;
  return {
    points: sum(own) + touchedFactor * sum(touched),
    words: words.map(({ mention }) => mention.words),
  };
}

/** To one decimal: more would claim a precision that is not there. */
function inRange(area: string, weight: number): number {
  const { least, most } = area === 'experience' ? experienceRange : { least: floor, most: ceiling };
  return Math.round(Math.min(most, Math.max(least, weight)) * 10) / 10;
}
