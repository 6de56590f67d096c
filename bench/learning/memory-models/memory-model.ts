import type { Random } from '../../../src/model/random.js';

/** A theory of human memory, with the parameters of one learner. Times are in days. */
export interface MemoryModel<State> {
  /** A question before the first session (day 0): known with that chance, 0 to 1. */
  begin(chance: number, random: Random): State;
  /** The chance, 0 to 1, of knowing it. */
  recall(state: State, day: number): number;
  /** After it was asked and explained. */
  after(state: State, day: number, recalled: boolean): State;
}

/** One learner's memory of all questions, with the theory hidden. */
export interface Mind {
  recall(question: number, day: number): number;
  /** The expected chance on the last day where it is asked on the days before. */
  expected(question: number, asked: readonly number[], day: number): number;
  ask(question: number, day: number, recalled: boolean): void;
  /** As it was before the first session. */
  fresh(): Mind;
}

export function mindOf<State>(model: MemoryModel<State>, beginning: readonly State[]): Mind {
  const states = [...beginning];
  const at = (question: number): State => states[question] as State;
  const expected = (state: State, asked: readonly number[], day: number): number => {
    const [first, ...later] = asked;
    if (first === undefined) return model.recall(state, day);
    const recall = model.recall(state, first);
    const yes = recall === 0 ? 0 : recall * expected(model.after(state, first, true), later, day);
    const no = recall === 1 ? 0 : (1 - recall) * expected(model.after(state, first, false), later, day);
    return yes + no;
  };
  return {
    recall: (question, day) => model.recall(at(question), day),
    expected: (question, asked, day) => expected(at(question), asked, day),
    ask: (question, day, recalled) => void (states[question] = model.after(at(question), day, recalled)),
    fresh: () => mindOf(model, beginning),
  };
}
