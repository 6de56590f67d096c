import { describeFailure, Stop } from '../../../src/cli/failure.js';

/** What is said to a user whom this stops. */
export function failureOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Stop) return describeFailure(error.failure);
    throw error;
  }
  throw new Error('nothing stopped it');
}
