import type { Random } from '../../../src/model/random.js';
import { perturbedFsrs } from './fsrs.js';
import { halfLife } from './half-life.js';
import { type MemoryModel, type Mind, mindOf } from './memory-model.js';
import { multiscale } from './multiscale.js';
import { powerLaw } from './power-law.js';

type MakeMind = (known: readonly number[], random: Random) => Mind;

function making<State>(model: (random: Random) => MemoryModel<State>): MakeMind {
  return (known, random) => {
    const own = model(random);
    return mindOf(
      own,
      known.map((chance) => own.begin(chance, random)),
    );
  };
}

/** Three theories that have nothing of FSRS, and FSRS with other parameters. */
export const memoryModels = {
  'power law': making(powerLaw),
  'half-life': making(halfLife),
  multiscale: making(multiscale),
  'fsrs, perturbed': making(perturbedFsrs),
} satisfies Record<string, MakeMind>;

export type ModelName = keyof typeof memoryModels;
export const modelNames: readonly ModelName[] = ['power law', 'half-life', 'multiscale', 'fsrs, perturbed'];
