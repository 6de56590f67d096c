import type { Review } from '../model/review.js';
import { type Learner, withReview, withReviews } from './belief.js';

/** The learner as the answers up to each of some moments tell, and as all of them do. */
export interface Learners {
  readonly then: ReadonlyMap<number, Learner>;
  readonly last: Learner;
}

/** `begun` must hold no answer later than any of the moments; the log is read once, whatever its clock says. */
export function learnersThen(
  begun: Learner,
  moments: readonly number[],
  reviews: Iterable<Review>,
): Learners {
  const course = new Course(begun, moments);
  for (const review of reviews) course.take(review);
  return course.end();
}

/** So many answers are added at once: each time, what is known is copied. */
const atOnce = 500;

class Course {
  #known: Learner;
  readonly #then = new Map<number, Learner>();
  /** Moments that no answer has passed yet, oldest first. */
  readonly #ahead: number[];
  #lastPassed = -Infinity;
  #batch: Review[] = [];

  constructor(begun: Learner, moments: readonly number[]) {
    this.#known = begun;
    this.#ahead = [...new Set(moments)].sort((a, b) => a - b);
  }

  take(review: Review): void {
    for (let next = this.#ahead[0]; next !== undefined && review.at > next; next = this.#ahead[0])
      this.#pass();
    if (review.at <= this.#lastPassed) this.#takeLate(review);
    this.#batch.push(review);
    if (this.#batch.length === atOnce) this.#flush();
  }

  end(): Learners {
    while (this.#ahead.length > 0) this.#pass();
    this.#flush();
    return { then: this.#then, last: this.#known };
  }

  #pass(): void {
    this.#flush();
    this.#lastPassed = this.#ahead.shift() ?? this.#lastPassed;
    this.#then.set(this.#lastPassed, this.#known);
  }

  /** An answer whose clock had gone back. */
  #takeLate(review: Review): void {
    for (const [moment, learner] of this.#then) {
      if (review.at <= moment) this.#then.set(moment, withReview(learner, review));
    }
  }

  #flush(): void {
    if (this.#batch.length === 0) return;
    this.#known = withReviews(this.#known, this.#batch);
    this.#batch = [];
  }
}
