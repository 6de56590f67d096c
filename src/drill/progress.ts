import { type Knowledge, knowing } from '../learn/knowledge.js';
import type { Question } from '../model/question.js';
import type { Review } from '../model/review.js';

/** A question that was asked, and the row kept of it. */
export interface Step {
  readonly question: Question;
  readonly review: Review;
}

/** The steps of a session, and what is known of the learner after each. */
export class Progress {
  private steps: readonly Step[];
  private current: Knowledge;
  /** What was known before each step of this run; a step of an earlier run has none. */
  private before: readonly Knowledge[] = [];

  /** `knowledge` counts the earlier steps too; `recount` computes it anew from the log. */
  constructor(
    earlier: readonly Step[],
    knowledge: Knowledge,
    private readonly recount: () => Knowledge,
  ) {
    this.steps = earlier;
    this.current = knowledge;
  }

  /** What is known up to now. */
  get knowledge(): Knowledge {
    return this.current;
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
    this.before = [...this.before, this.current];
    this.current = knowing(this.current, [step.review]);
  }

  /** For when its row has been taken back. */
  removeLast(): void {
    this.steps = this.steps.slice(0, -1);
    this.current = this.before.at(-1) ?? this.recount();
    this.before = this.before.slice(0, -1);
  }
}
