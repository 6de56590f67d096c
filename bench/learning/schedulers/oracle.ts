import { highest, numbersOf, type Chooser, type Scheduler, type Study } from './scheduler.js';

/** What asking a question now is worth by the day of the interview, with the true memory in sight. */
type Worth = (question: number, day: number) => number;

/** Knows the true memory and the true times; gains are computed once a day, since a session changes little else. */
class AllKnowing implements Chooser {
  private today = -1;
  private worths: readonly number[] = [];

  constructor(
    private readonly study: Study,
    private readonly worth: Worth,
  ) {}

  next(day: number, asked: ReadonlySet<number>): number | undefined {
    const { world } = this.study;
    if (Math.floor(day) !== this.today) {
      this.today = Math.floor(day);
      this.worths = numbersOf(world).map((number) => this.worth(number, day));
    }
    const left = numbersOf(world).filter((number) => !asked.has(number));
    return highest(left, (number) => this.worths[number] ?? 0);
  }

  /** The true memory tells all. */
  told(): void {
    return;
  }
}

/** Asks what adds most to the day of the interview, a second. */
export const greedyOracle: Scheduler = {
  name: 'oracle, greedy',
  start: (study) => {
    const { mind, shares, seconds } = study.world;
    return new AllKnowing(study, (number, day) => {
      const gain = mind.expected(number, [day], study.interview) - mind.expected(number, [], study.interview);
      return ((shares[number] ?? 0) * gain) / (seconds[number] ?? 1);
    });
  },
};

/**
 * Asks now what could not as well be asked later, where a second later on costs so much: the Lagrangian of a budget
 * a day. `fall` says how the price of a second compares with today's.
 */
export function pricePathOracle(fall: number): Scheduler {
  return {
    name: `oracle, price path ${fall}`,
    start(study) {
      const { world, interview } = study;
      const { mind, shares, seconds } = world;
      let price = 0;
      const worth: Worth = (number, day) => {
        const later = laterDays(day, study);
        const share = shares[number] ?? 0;
        const cost = fall * price * (seconds[number] ?? 1);
        const best = (asked: readonly number[]) =>
          Math.max(
            share * mind.expected(number, asked, interview),
            ...later.map((each) => share * mind.expected(number, [...asked, each], interview) - cost),
          );
        return (best([day]) - best([])) / (seconds[number] ?? 1);
      };
      const chooser = new AllKnowing(study, worth);
      return {
        next(day, asked) {
          if (asked.size === 0) price = marginalPrice(study, day);
          return chooser.next(day, asked);
        },
        told: () => undefined,
      };
    },
  };
}

function laterDays(day: number, { days }: Study): readonly number[] {
  const today = Math.floor(day);
  const left = days - 1 - today;
  return [...new Set([0.33, 0.66, 1].map((share) => today + Math.ceil(share * left)))]
    .filter((each) => each > today)
    .map((each) => each + 19 / 24);
}

/** What the last second of today's twenty minutes is worth to the greedy oracle. */
function marginalPrice({ world, interview }: Study, day: number): number {
  const { mind, shares, seconds } = world;
  const rates = numbersOf(world)
    .map((number) => {
      const gain = mind.expected(number, [day], interview) - mind.expected(number, [], interview);
      return { rate: ((shares[number] ?? 0) * gain) / (seconds[number] ?? 1), seconds: seconds[number] ?? 1 };
    })
    .sort((a, b) => b.rate - a.rate);
  let left = 1200;
  return rates.find((each) => (left -= each.seconds) <= 0)?.rate ?? 0;
}
