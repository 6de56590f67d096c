import { describe, expect, test } from '@jest/globals';
import { buildCohort } from '../../../src/report/cohort/build-cohort.js';
import type { CohortAnswer, CohortLog } from '../../../src/report/cohort/first-answers.js';
import { cohort, noon, questions } from './support.js';

function answer(question: string, fields: Partial<CohortAnswer> = {}): CohortAnswer {
  const base = {
    session: 's',
    area: 'data',
    contentHash: 'c',
    response: null,
    confidence: null,
    at: noon,
    offset: 60,
  };
  return { ...base, question, score: 1, ...fields };
}

function group(size: number, answersOf: (index: number) => readonly CohortAnswer[]): CohortLog[] {
  return Array.from({ length: size }, (_, index) => ({ name: `L${index}`, answers: answersOf(index) }));
}

const report = (logs: readonly CohortLog[]) =>
  buildCohort({ logs, files: logs.length, questions: [], now: noon });

describe('areas', () => {
  test('count every learner once, by first answers, weakest first', () => {
    const busy = Array.from({ length: 50 }, (_, index) => answer(`data/q${index}`));
    const { areas } = report([
      { name: 'busy', answers: busy },
      { name: 'b', answers: [answer('data/q1', { score: 0 }), answer('data/q1'), answer('data/q1')] },
      {
        name: 'c',
        answers: [answer('data/q1', { score: 0.5 }), answer('web-api/x', { area: 'web-api', score: 0 })],
      },
    ]);
    expect(areas.map(({ area }) => area)).toEqual(['data', 'web-api']);
    expect(areas[0]).toMatchObject({ learners: 3, answers: 54, accuracy: 0.5, enough: true });
    // Means 1, 0 and 0.5: standard deviation 0.5, standard error 0.289, times 1.2816.
    expect(areas[0]?.low).toBeCloseTo(0.5 - 0.37, 2);
    expect(areas[0]?.high).toBeCloseTo(0.5 + 0.37, 2);
    // Weaker, but one learner says nothing of a group.
    expect(areas[1]).toMatchObject({ learners: 1, accuracy: 0, low: null, high: null, enough: false });
  });
});

describe('questions', () => {
  test('are ranked by first answers, with both sample sizes', () => {
    const logs = group(4, (index) => [
      answer('data/hard', { score: index === 0 ? 1 : 0 }),
      answer('data/hard'),
      answer('data/easy'),
    ]);
    const { questions: found } = report([
      ...logs,
      { name: 'x', answers: [answer('data/rare', { score: 0 })] },
    ]);
    expect(found.map(({ question }) => question)).toEqual(['data/hard', 'data/easy', 'data/rare']);
    expect(found[0]).toMatchObject({ learners: 4, answers: 8, accuracy: 0.25, enough: true, misleads: [] });
    expect(found[2]).toMatchObject({ learners: 1, enough: false });
  });

  test.each([
    [3, 3, ['sure-but-wrong']],
    [2, 2, []],
    [20, 3, []],
  ])('of %i who were sure %i were wrong: %j', (sure, wrong, misleads) => {
    const logs = group(sure, (index) => [
      answer('data/x', { confidence: 'sure', score: index < wrong ? 0 : 1 }),
    ]);
    expect(report(logs).questions[0]).toMatchObject({ sure, sureButWrong: wrong, misleads });
  });

  test('that those get wrong who know more are called so, once there are learners enough', () => {
    const others = (good: boolean) =>
      Array.from({ length: 6 }, (_, index) => answer(`data/o${index}`, { score: good ? 1 : 0 }));
    const logs = (size: number) =>
      group(size, (index) => [answer('data/odd', { score: index % 2 }), ...others(index % 2 === 0)]);
    const odd = (size: number) =>
      report(logs(size)).questions.find(({ question }) => question === 'data/odd');
    expect(odd(12)).toMatchObject({ misleads: ['negative-fit'] });
    expect(odd(12)?.fit).toBeCloseTo(-1);
    expect(odd(9)).toMatchObject({ fit: null, misleads: [] });
  });

  test('chance alone calls none misleading: half of all fits of unrelated answers are negative', () => {
    const others = [4, 3, 3, 4, 4, 3, 3, 4, 4, 3, 4, 3];
    const logs = group(12, (index) => [
      answer('data/odd', { score: index % 2 }),
      ...Array.from({ length: 6 }, (_, place) =>
        answer(`data/o${place}`, { score: place < (others[index] ?? 0) ? 1 : 0 }),
      ),
    ]);
    const found = report(logs).questions.find(({ question }) => question === 'data/odd');
    const { fit, misleads } = found ?? {};
    expect(fit).toBeCloseTo(-1 / 3);
    expect(misleads).toEqual([]);
  });

  test('name the wrong option that more chose than the right one, in the words of the pack', () => {
    const { questions: found } = cohort();
    const lured = found.find(({ question }) => question === questions[0]?.id);
    expect(lured).toMatchObject({
      misleads: ['sure-but-wrong', 'wrong-option'],
      wrongOption: { text: 'wrong option', learners: 3 },
    });
  });
});

test('learners: who, how much, on how many days, and when last', () => {
  const day = 86_400_000;
  const { learners } = report([
    { name: 'Idle', answers: [] },
    {
      name: 'Ann',
      answers: [answer('data/x'), answer('data/x', { at: noon + day, session: 't', score: 0 })],
    },
  ]);
  expect(learners).toEqual([
    { learner: 'Ann', answers: 2, questions: 1, sessions: 2, days: 2, accuracy: 0.5, lastDate: '2026-11-19' },
    { learner: 'Idle', answers: 0, questions: 0, sessions: 0, days: 0, accuracy: null, lastDate: null },
  ]);
});
