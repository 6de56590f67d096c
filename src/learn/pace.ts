/** How long the learner takes over the questions of a kind, as a ratio to the time expected. */
export interface Pace {
  /** Sum of the ratios. */
  readonly sum: number;
  readonly answers: number;
}

export const noPace: Pace = { sum: 0, answers: 0 };

/** The expected time counts like so many answers. */
const priorAnswers = 5;
/** Beyond this somebody has left the desk, or has pressed a key by mistake. */
const [shortest, longest] = [0.1, 4];

export function paceAfter({ sum, answers }: Pace, ratio: number): Pace {
  if (!Number.isFinite(ratio) || ratio <= 0) return { sum, answers };
  return { sum: sum + Math.min(longest, Math.max(shortest, ratio)), answers: answers + 1 };
}

/** By what to multiply the time expected. */
export function paceFactor({ sum, answers }: Pace): number {
  return (sum + priorAnswers) / (answers + priorAnswers);
}
