import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { isDue, memories, recall, type Memory } from '../../src/learn/memory.js';
import type { Review } from '../../src/model/review.js';
import { day, noon, review, there } from './samples.js';

const id = 'data/joins';

function memoryOf(...reviews: readonly Review[]): Memory {
  return there([...memories(reviews).values()][0]);
}

function answered(score: number, wanted: { at?: number; hints?: number } = {}): Review {
  return review({ question: id, score, ...wanted });
}

describe('folding reviews', () => {
  test('nothing answered leaves no memory', () => {
    expect(memories([]).size).toBe(0);
  });

  test('every question has a memory of its own', () => {
    const found = memories([review({ question: 'data/a' }), review({ question: 'web-api/a', score: 0 })]);
    expect([...found.keys()]).toEqual(['data/a', 'web-api/a']);
    expect([...found.values()].map((memory) => memory.lastScore)).toEqual([1, 0]);
  });

  test('a skip has no effect, first or later', () => {
    const skip = review({ question: id, score: 0, verdict: 'skipped', at: noon + 9 * day });
    expect(memories([skip]).size).toBe(0);
    expect(memoryOf(answered(1), skip)).toEqual(memoryOf(answered(1)));
  });

  test('answers whole days apart give what the scheduler of ts-fsrs gives', () => {
    const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });
    const steps = [
      { gap: 0, score: 1, rating: Rating.Good },
      { gap: 3, score: 0.5, rating: Rating.Hard },
      { gap: 10, score: 0, rating: Rating.Again },
      { gap: 2, score: 1, rating: Rating.Good },
    ] as const;
    let card = createEmptyCard(noon);
    let at = noon;
    const reviews = steps.map(({ gap, score, rating }) => {
      at += gap * day;
      card = scheduler.next(card, at, rating).card;
      return answered(score, { at });
    });
    const memory = memoryOf(...reviews);
    expect(memory.stability).toBeCloseTo(card.stability, 6);
    expect(memory.difficulty).toBeCloseTo(card.difficulty, 6);
    expect(memory).toMatchObject({ lapses: card.lapses, answers: 4, lastAt: at, lastScore: 1 });
  });

  test('the better the first answer, the longer it lasts', () => {
    const [wrong, partial, right] = [0, 0.5, 1].map((score) => memoryOf(answered(score)).stability);
    expect(there(wrong)).toBeLessThan(there(partial));
    expect(there(partial)).toBeLessThan(there(right));
  });

  test('a right answer with a hint counts as not recalled, and so does a partial one', () => {
    const wrong = memoryOf(answered(0)).stability;
    expect(memoryOf(answered(1, { hints: 1 })).stability).toBe(wrong);
    expect(memoryOf(answered(0.5, { hints: 2 })).stability).toBe(wrong);
  });

  test('lapses are the answers not recalled after the first', () => {
    const wrongs = [0, 1, 2].map((days) => answered(0, { at: noon + days * day }));
    expect(memoryOf(...wrongs.slice(0, 1)).lapses).toBe(0);
    expect(memoryOf(...wrongs).lapses).toBe(2);
  });
});

describe('recall', () => {
  const memory = memoryOf(answered(1));

  test('is 1 at the answer, 0.9 when due, and falls on', () => {
    expect(recall(memory, noon)).toBe(1);
    expect(recall(memory, memory.dueAt)).toBeCloseTo(0.9, 6);
    expect(recall(memory, memory.dueAt + 30 * day)).toBeLessThan(0.8);
  });

  test('is due from the moment it has fallen to 0.9', () => {
    expect(isDue(memory, memory.dueAt - 1)).toBe(false);
    expect(isDue(memory, memory.dueAt)).toBe(true);
  });

  test('a clock moved back counts as no time passed', () => {
    expect(recall(memory, noon - 400 * day)).toBe(1);
    expect(isDue(memory, noon - 400 * day)).toBe(false);
  });

  test('a clock moved back between answers counts as no time between them', () => {
    const back = memoryOf(answered(1), answered(1, { at: noon - 5 * day }));
    const atOnce = memoryOf(answered(1), answered(1));
    expect(back.stability).toBe(atOnce.stability);
    expect(back.lastAt).toBe(noon - 5 * day);
  });

  test('no history makes anything but a chance', () => {
    const anyReview = fc.record({
      at: fc.integer({ min: 0, max: 4e12 }),
      score: fc.constantFrom(0, 0.25, 0.5, 1),
      hints: fc.integer({ min: 0, max: 3 }),
    });
    const check = (answers: { at: number; score: number; hints: number }[], now: number) => {
      const found = memoryOf(...answers.map((each) => answered(each.score, each)));
      const chance = recall(found, now);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(found.stability).toBeGreaterThan(0);
      expect(Number.isInteger(found.dueAt)).toBe(true);
      expect(found.dueAt).toBeGreaterThan(found.lastAt);
    };
    fc.assert(fc.property(fc.array(anyReview, { minLength: 1 }), fc.integer({ min: 0, max: 4e12 }), check));
  });
});
