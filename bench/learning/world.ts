import { fullQuestionId, packId } from '../../src/model/ids.js';
import { logistic } from '../../src/learn/grid.js';
import type { Question } from '../../src/model/question.js';
import type { Random } from '../../src/model/random.js';
import { chanceOf, logNormal, normal, pick } from './chance.js';
import { memoryModels, type ModelName } from './memory-models/all.js';
import type { Mind } from './memory-models/memory-model.js';

/** What the learner faces: nothing of this is told to those who choose the questions, but for `questions` and `weights`. */
export interface World {
  readonly seed: number;
  readonly model: ModelName;
  readonly questions: readonly Question[];
  /** Number of options a guesser has, by question; 0 where the answer is typed. */
  readonly options: readonly number[];
  readonly weights: ReadonlyMap<string, number>;
  /** A question's share of the interview. */
  readonly shares: readonly number[];
  readonly mind: Mind;
  /** What the learner really needs for a question, on average. */
  readonly seconds: readonly number[];
  /** The chance of a right answer without knowing. */
  readonly guess: readonly number[];
  readonly slip: number;
}

/** Kinds with their expected seconds, options and how many of a hundred questions are of them. */
const kinds = [
  { kind: 'choice', seconds: 45, options: 4, share: 40 },
  { kind: 'boolean', seconds: 30, options: 2, share: 15 },
  { kind: 'multi', seconds: 60, options: 32, share: 12 },
  { kind: 'text', seconds: 40, options: 0, share: 15 },
  { kind: 'open', seconds: 120, options: 0, share: 13 },
  { kind: 'sql', seconds: 180, options: 0, share: 5 },
] as const;
const deck = kinds.flatMap((each) => Array.from({ length: each.share }, () => each));

const areaCount = 14;
const questionCount = 400;

/** How far learners, the areas of one of them, and the questions of an area lie apart, on the logit scale. */
export interface Scatter {
  /** Of learners, who know a third of the questions on average where it is -0.7. */
  readonly level: { readonly mean: number; readonly deviation: number };
  readonly areas: number;
  readonly questions: number;
}

const scattered: Scatter = { level: { mean: -0.7, deviation: 0.6 }, areas: 0.9, questions: 0.8 };

/** The Rasch model at its plainest: areas as N(0, 1.1) and nothing else. Weak areas are easiest to tell there. */
export const questionsAlike: Scatter = { level: { mean: 0, deviation: 0 }, areas: 1.1, questions: 0 };

export interface Knowing {
  /**
   * 1 is the Rasch model, where much is half known; 2.5 comes near to all-or-none, where an oracle that sees what is known
   * has more to be ahead with.
   */
  readonly sharpness?: number;
  readonly scatter?: Scatter;
}

export function worldOf(
  model: ModelName,
  seed: number,
  { sharpness = 1, scatter = scattered }: Knowing = {},
): World {
  const chance = chanceOf('world', seed);
  const drawn = drawnQuestions(chance);
  const known = knownBefore(drawn, { sharpness, scatter }, chance);
  const weights = listingWeights(chance);
  const habits = habitsOf(chance);
  return {
    seed,
    model,
    questions: drawn.map(({ area, shape }, index) => questionOf(index, area, shape)),
    options: drawn.map(({ shape }) => shape.options),
    weights,
    shares: sharesOf(drawn, weights),
    mind: memoryModels[model](known, chanceOf('mind', model, seed)),
    seconds: drawn.map(({ shape }) => habits.seconds(shape)),
    guess: drawn.map(({ shape: { options } }) => (options === 0 ? 0.02 : 1 / options + habits.cunning)),
    slip: habits.slip,
  };
}

type Shape = (typeof kinds)[number];

interface Drawn {
  readonly area: string;
  readonly shape: Shape;
}

const areas = Array.from({ length: areaCount }, (_, index) => `area-${index}`);

function drawnQuestions(chance: Random): readonly Drawn[] {
  return Array.from({ length: questionCount }, (_, index) => ({
    area: areas[index % areaCount] ?? '',
    shape: pick(deck, chance),
  }));
}

/** The chance of knowing each question, from the learner's level, the ability in its area, and its own difficulty. */
function knownBefore(
  drawn: readonly Drawn[],
  { sharpness, scatter }: Required<Knowing>,
  chance: Random,
): readonly number[] {
  const level = normal(chance, scatter.level.mean, scatter.level.deviation);
  const ability = new Map(areas.map((area) => [area, normal(chance, level, scatter.areas)]));
  return drawn.map(({ area }) =>
    logistic(sharpness * ((ability.get(area) ?? 0) + normal(chance, 0, scatter.questions))),
  );
}

function sharesOf(drawn: readonly Drawn[], weights: ReadonlyMap<string, number>): readonly number[] {
  const total = areas.reduce((sum, area) => sum + (weights.get(area) ?? 0), 0);
  const count = new Map(areas.map((area) => [area, drawn.filter((each) => each.area === area).length]));
  return drawn.map(({ area }) => (weights.get(area) ?? 0) / total / (count.get(area) ?? 1));
}

/** How fast, how lucky and how careless the learner is. */
function habitsOf(chance: Random) {
  const pace = logNormal(chance, 1, 0.25);
  const paces = new Map<string, number>(kinds.map(({ kind }) => [kind, pace * logNormal(chance, 1, 0.2)]));
  return {
    seconds: (shape: Shape) => shape.seconds * (paces.get(shape.kind) ?? 1) * logNormal(chance, 1, 0.2),
    cunning: 0.08 * chance(),
    slip: 0.01 + 0.05 * chance(),
  };
}

/** As a listing has it: a few areas carry most, some are nice to have, the others keep a floor. */
function listingWeights(chance: Random): ReadonlyMap<string, number> {
  const mixed = [...areas].map((area) => ({ area, key: chance() })).sort((a, b) => a.key - b.key);
  const required = 3 + Math.floor(3 * chance());
  return new Map(
    mixed.map(({ area }, index) => [area, index < required ? 1 : index < required + 4 ? 0.5 : 0.15]),
  );
}

/** A question with nothing in it but what choosing it needs. */
function questionOf(index: number, area: string, shape: Shape): Question {
  const common = {
    id: fullQuestionId(`${area}/${index}`),
    pack: packId(area),
    area,
    level: 'mid',
    topic: 'any',
    skills: ['technologies'],
    prompt: '?',
    hints: [],
    refs: [],
    tags: [],
    retired: false,
    seconds: shape.seconds,
    contentHash: String(index),
  } as const;
  // All that is looked at in a body is how many options a guesser has.
  const options = Array.from({ length: shape.kind === 'multi' ? 5 : 4 }, () => ({}));
  return { ...common, kind: shape.kind, body: { options } } as unknown as Question;
}
