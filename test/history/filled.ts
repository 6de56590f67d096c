import { noPlan } from '../../src/model/interview-plan.js';
import type { Review } from '../../src/model/review.js';
import type { Session } from '../../src/model/session.js';
import { aReview, aSession, heap, index, newId, noon, opened, temporaryFile } from './fixtures.js';

const moment = { at: noon, offset: 60 };

export interface Filled {
  readonly file: string;
  readonly session: Session;
  /** Those that count. */
  readonly reviews: readonly Review[];
}

/** A closed file with rows in every table, an answer that was taken back among them. */
export async function filledFile(count = 3, file = temporaryFile()): Promise<Filled> {
  const history = await opened(file);
  const session = aSession();
  history.startSession(session);
  const reviews = Array.from({ length: count }, (_, place) =>
    aReview(session.id, {
      at: noon + place,
      response: `answer number ${place}`,
      question: place % 2 ? heap : index,
    }),
  );
  for (const review of reviews) history.record(review);
  const undone = aReview(session.id);
  history.record(undone);
  history.undo(undone.id, { id: newId(), ...moment });
  history.saveDraft({ ...moment, question: heap, text: 'a draft of mine' });
  history.mark({ ...moment, question: heap, what: 'flag', note: 'a note of mine' });
  history.savePlan({ ...noPlan, notes: ['a plan of mine'] }, moment);
  history.addForecast({ ...moment, forAt: noon, readiness: 0.5, low: 0.4, high: 0.6 });
  history.endSession(session.id, moment);
  history.close();
  return { file, session, reviews };
}

/** Adds a session with answers, as a later drill would. */
export async function drilled(file: string, count: number): Promise<readonly Review[]> {
  const history = await opened(file);
  const session = aSession();
  history.startSession(session);
  const reviews = Array.from({ length: count }, () => aReview(session.id));
  for (const review of reviews) history.record(review);
  history.close();
  return reviews;
}

/** The ids of the reviews that count, in order. */
export async function idsIn(file: string): Promise<readonly string[]> {
  const history = await opened(file, { createIfMissing: false });
  const ids = history.reviews().map(({ id }) => id);
  const faults = history.verifyRows();
  history.close();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return ids;
}
