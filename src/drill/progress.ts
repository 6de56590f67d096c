import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';

/** A question that was asked, and the row kept of it. */
export interface Step {
  readonly question: Question;
  readonly review: Review;
}

/** The steps of a session, and the log that they add to. */
export class Progress {
  private steps: readonly Step[];
  private effective: readonly Review[];

  /** `log` holds the reviews of the earlier steps too. */
  constructor(earlier: readonly Step[], log: readonly Review[]) {
    this.steps = earlier;
    this.effective = log;
  }

  /** Effective reviews up to now, oldest first. */
  get log(): readonly Review[] {
    return this.effective;
  }

  get reviews(): readonly Review[] {
    return this.steps.map((step) => step.review);
  }

  get count(): number {
    return this.steps.length;
  }

  get last(): Step | undefined {
    return this.steps.at(-1);
  }

  add(step: Step): void {
    this.steps = [...this.steps, step];
    this.effective = [...this.effective, step.review];
  }

  removeLast(): void {
    const id = this.last?.review.id;
    this.steps = this.steps.slice(0, -1);
    this.effective = this.effective.filter((review) => review.id !== id);
  }
}
