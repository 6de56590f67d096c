import { shuffled } from '../../../src/model/random.js';
import { chanceOf } from '../chance.js';
import type { World } from '../world.js';
import { highest, numbersOf, type Scheduler } from './scheduler.js';

/** Anything not asked today. */
export const random: Scheduler = {
  name: 'random',
  start({ world }) {
    const chance = chanceOf('random', world.seed);
    return {
      next(_day, asked) {
        const left = numbersOf(world).filter((number) => !asked.has(number));
        return left[Math.floor(chance() * left.length)];
      },
      told: () => undefined,
    };
  },
};

/** The areas in turn, within an area what was asked least. */
export const roundRobin: Scheduler = {
  name: 'areas in turn',
  start({ world }) {
    const order = mixed(world);
    const times = world.questions.map(() => 0);
    const areas = [...new Set(world.questions.map(({ area }) => area))];
    let turn = 0;
    return {
      next(_day, asked) {
        for (let tried = 0; tried < areas.length; tried += 1) {
          const area = areas[(turn + tried) % areas.length];
          const left = order.filter((number) => !asked.has(number) && world.questions[number]?.area === area);
          const found = highest(left, (number) => -(times[number] ?? 0));
          if (found === undefined) continue;
          turn += tried + 1;
          return found;
        }
        return undefined;
      },
      told: ({ question }) => void (times[question] = (times[question] ?? 0) + 1),
    };
  },
};

/** The area with the lowest percent of right answers, times its weight; within it what was asked least. */
export const weakestFirst: Scheduler = {
  name: 'weakest area first, percent and weight',
  start({ world }) {
    const order = mixed(world);
    const times = world.questions.map(() => 0);
    const scores = new Map<string, { right: number; answers: number }>();
    const need = (area: string) => {
      const { right, answers } = scores.get(area) ?? { right: 0, answers: 0 };
      return (world.weights.get(area) ?? 0) * (answers === 0 ? 1 : 1 - right / answers + 0.01);
    };
    return {
      next(_day, asked) {
        const left = order.filter((number) => !asked.has(number));
        const area = [...new Set(left.map((number) => world.questions[number]?.area ?? ''))]
          .sort((a, b) => need(b) - need(a))
          .at(0);
        const own = left.filter((number) => world.questions[number]?.area === area);
        return highest(own, (number) => -(times[number] ?? 0));
      },
      told({ question, right }) {
        times[question] = (times[question] ?? 0) + 1;
        const area = world.questions[question]?.area ?? '';
        const old = scores.get(area) ?? { right: 0, answers: 0 };
        scores.set(area, { right: old.right + (right ? 1 : 0), answers: old.answers + 1 });
      },
    };
  },
};

/** The deck in an order that chance decided. */
export function mixed(world: World): readonly number[] {
  return shuffled(numbersOf(world), chanceOf('deck', world.seed));
}
