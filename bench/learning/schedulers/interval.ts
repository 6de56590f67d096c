import { Fsrs, type FsrsState } from '../memory-models/fsrs.js';
import { mixed } from './plain.js';
import { highest, type Scheduler, type Study, type Told } from './scheduler.js';

/** A rule that says when to ask again. */
interface Rule<State> {
  after(state: State | undefined, told: Told): State;
  /** In days. */
  due(state: State): number;
}

interface Deck {
  /** New questions a day. */
  readonly fresh: number;
}

/** What is due, longest due first; then what is new, in the order of the deck. */
function dueThenNew<State>(name: string, rule: Rule<State>, deck: Deck): Scheduler {
  return {
    name,
    start({ world }) {
      const states = new Map<number, State>();
      const order = mixed(world);
      let [today, started] = [-1, 0];
      return {
        next(day, asked) {
          if (Math.floor(day) !== today) [today, started] = [Math.floor(day), 0];
          const due = order.filter((number) => !asked.has(number) && dueAt(states.get(number)) <= day);
          const found = highest(due, (number) => -dueAt(states.get(number)));
          if (found !== undefined) return found;
          return started >= deck.fresh ? undefined : order.find((number) => !states.has(number));
        },
        told(told) {
          if (!states.has(told.question)) started += 1;
          states.set(told.question, rule.after(states.get(told.question), told));
        },
      };
    },
  };

  function dueAt(state: State | undefined): number {
    return state === undefined ? Infinity : rule.due(state);
  }
}

const model = new Fsrs();

/** The start of the day on which recall has fallen to the level. */
function dueDay(state: FsrsState, retention: number): number {
  return Math.floor(state.metAt) + Math.max(1, Math.round(model.interval(state.stability, retention)));
}

const fsrsRule = (retention: number): Rule<FsrsState> => ({
  after: (state, { day, right }) => model.after(state, day, right ? 'good' : 'again'),
  due: (state) => dueDay(state, retention),
});

/** Anki with FSRS as it comes: retention .9 and 20 new questions a day. */
export const anki = dueThenNew('Anki-like FSRS, .9, 20 new a day', fsrsRule(0.9), { fresh: 20 });

interface Sm2 {
  readonly ease: number;
  readonly interval: number;
  readonly row: number;
  readonly metAt: number;
}

/** SM-2, right taken as 4 of 5 and wrong as 2. Source: Wozniak, "Optimization of learning", 1990. */
export const sm2 = dueThenNew<Sm2>(
  'SM-2',
  {
    after(state, { day, right }) {
      const { ease, interval, row } = state ?? { ease: 2.5, interval: 0, row: 0 };
      const quality = right ? 4 : 2;
      const grown = Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
      if (!right) return { ease: grown, interval: 1, row: 0, metAt: day };
      const next = row === 0 ? 1 : row === 1 ? 6 : interval * ease;
      return { ease: grown, interval: next, row: row + 1, metAt: day };
    },
    due: ({ metAt, interval }) => Math.floor(metAt) + Math.round(interval),
  },
  { fresh: Infinity },
);

interface Box {
  readonly box: number;
  readonly metAt: number;
}

/** Leitner's five boxes, asked every 1, 2, 4, 8 and 16 days; wrong answers go back to the first. */
export const leitner = dueThenNew<Box>(
  'Leitner',
  {
    after: (state, { day, right }) => ({
      box: right ? Math.min(4, (state?.box ?? -1) + 1) : 0,
      metAt: day,
    }),
    due: ({ box, metAt }) => Math.floor(metAt) + 2 ** box,
  },
  { fresh: Infinity },
);

export type WeightOrder = 'due first' | 'new first' | 'weight alone';

/** FSRS that knows the listing: heaviest area first, in it lowest recall first. */
export function weightedFsrs(retention: number, order: WeightOrder): Scheduler {
  return {
    name: `FSRS in weight order, ${retention}, ${order}`,
    start: (study) => new WeightedFsrs(study, retention, order),
  };
}

class WeightedFsrs {
  private readonly states = new Map<number, FsrsState>();
  private readonly deck: readonly number[];

  constructor(
    private readonly study: Study,
    private readonly retention: number,
    private readonly order: WeightOrder,
  ) {
    this.deck = mixed(study.world);
  }

  next(day: number, asked: ReadonlySet<number>): number | undefined {
    const left = this.deck.filter((number) => !asked.has(number) && this.dueAt(number) <= day);
    return highest(left, (number) => this.value(number, day)) ?? this.soonest(asked);
  }

  told({ question, day, right }: Told): void {
    this.states.set(question, model.after(this.states.get(question), day, right ? 'good' : 'again'));
  }

  private value(number: number, day: number): number {
    const state = this.states.get(number);
    const share = this.study.world.shares[number] ?? 0;
    const [due, fresh] = { 'due first': [2, 0], 'new first': [0, 2], 'weight alone': [0, 0] }[this.order];
    const recall = state === undefined ? 0 : model.recall(state, day);
    return (state === undefined ? (fresh ?? 0) : (due ?? 0)) + share + 1e-4 * (1 - recall);
  }

  /** With nothing due, what is due soonest, rather than stop before the time is over. */
  private soonest(asked: ReadonlySet<number>): number | undefined {
    return highest(
      this.deck.filter((number) => !asked.has(number)),
      (number) => -this.dueAt(number),
    );
  }

  private dueAt(number: number): number {
    const state = this.states.get(number);
    return state === undefined ? 0 : dueDay(state, this.retention);
  }
}
