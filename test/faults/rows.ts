import type { Review } from '../../src/model/review.js';
import type { Session } from '../../src/model/session.js';
import { questionId } from '../../src/model/ids.js';
import { uuid7 } from '../../src/history/uuid7.js';

const noon = Date.UTC(2026, 10, 23, 12);

/** The same id in every process, so that a row can be written again by another. */
function idOf(number: number): string {
  return uuid7(noon + number, new Uint8Array(10).fill(number % 256));
}

export const session: Session = {
  id: idOf(0),
  at: noon,
  offset: 60,
  mode: 'all',
  targets: [],
  filters: {},
  seed: 1,
  planned: null,
};

/** The n-th review of that session, counted from 1. */
export function reviewAt(number: number): Review {
  return {
    id: idOf(number),
    session: session.id,
    question: questionId('data', `question-${number}`),
    area: 'data',
    kind: 'choice',
    contentHash: 'c0ffee',
    response: 'x'.repeat(200),
    score: 1,
    verdict: 'correct',
    seconds: 1,
    confidence: null,
    hints: 0,
    optionCount: 4,
    mode: 'all',
    points: null,
    at: noon + number,
    offset: 60,
  };
}
