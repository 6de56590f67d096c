import { describe, expect, test } from '@jest/globals';
import { leftOut, mostNew } from '../../../src/cli/knowledge.js';
import { type Keeping, readHonesty } from '../../../src/cli/report/held-forecasts.js';
import type { History } from '../../../src/history/history.js';
import { usualGoal } from '../../../src/learn/goal.js';
import { honesty } from '../../../src/learn/honesty.js';
import { aReview, heap, index, noon, started } from '../../history/fixtures.js';
import { day, question } from '../../learn/samples.js';

const questions = [heap, index].map((id) => question({ id }));
const perDay = 60;
const scale = { questions, goal: usualGoal(noon), now: noon + 40 * day };

/** So many answers, a whole day for each sixty, and forecasts for some days. */
async function filled(count: number, forDays: readonly number[]) {
  const { history, session } = await started();
  const add = (place: number, days = place / perDay) =>
    history.record(
      aReview(session.id, {
        question: place % 2 === 0 ? heap : index,
        at: noon + Math.round(days * day),
        score: place % 3 === 0 ? 0 : 1,
      }),
    );
  const foretell = (days: number) =>
    history.addForecast({
      at: noon,
      offset: 0,
      forAt: noon + days * day + 1,
      readiness: 0.5,
      low: 0,
      high: 1,
    });
  for (let place = 0; place < count; place += 1) add(place);
  forDays.forEach(foretell);
  return { history, add, foretell };
}

function fromAll(history: History) {
  const told = history.forecasts().map(({ at, forAt, readiness }) => ({ madeAt: at, forAt, readiness }));
  return honesty(told, { ...scale, reviews: history.reviews() });
}

function found(history: History) {
  return readHonesty(history, scale, (keeping) => keeping(history));
}

/** From where the log was read. */
function readFrom(history: History, action: () => unknown): number {
  const read: number[] = [];
  const { past } = history;
  const between = past.between.bind(past);
  past.between = (after, through) => {
    read.push(after);
    return between(after, through);
  };
  action();
  past.between = between;
  return Math.min(...read);
}

describe('forecasts whose day has come', () => {
  test('are held against the log, and of a short one nothing is kept', async () => {
    const { history } = await filled(200, [1, 2, 39, 50]);
    const keepings: Keeping[] = [];
    const came = readHonesty(history, scale, (keeping) => keepings.push(keeping));
    expect(came?.outcomes).toHaveLength(3);
    expect(came).toEqual({ ...fromAll(history), outcomes: fromAll(history).outcomes.slice(0, 3) });
    expect(keepings).toEqual([]);
    history.close();
  });

  test('are none where none has come, whatever the log holds', async () => {
    const { history } = await filled(3, [50]);
    expect(found(history)).toBeUndefined();
    history.close();
  });

  test('are kept where much is new, and then nothing old is read again', async () => {
    const { history, add, foretell } = await filled(mostNew + 60, [1, 2, 30]);
    expect(readFrom(history, () => found(history))).toBe(0);
    expect(found(history)).toEqual(fromAll(history));
    for (let place = 0; place < 30; place += 1) add(place, 20 + place);
    foretell(12);
    const settled = mostNew + 60 - leftOut;
    expect(readFrom(history, () => expect(found(history)).toEqual(fromAll(history)))).toBe(settled);
    history.close();
  });

  test('are held against the whole log again where a clock went back, or one is of a day long gone', async () => {
    const { history, add, foretell } = await filled(mostNew + 60, [1, 2]);
    found(history);
    add(1, 0.5);
    expect(readFrom(history, () => expect(found(history)).toEqual(fromAll(history)))).toBe(0);
    foretell(0.2);
    expect(readFrom(history, () => expect(found(history)).toEqual(fromAll(history)))).toBe(0);
    history.close();
  });

  test('are right where the clock goes back again and again', async () => {
    const { history, add } = await filled(mostNew, [1, 4, 7]);
    for (let place = 0; place < 120; place += 1) add(place, (place * 7) % 11);
    expect(found(history)).toEqual(fromAll(history));
    expect(found(history)).toEqual(fromAll(history));
    history.close();
  });

  test('are computed anew where another version kept them', async () => {
    const { history } = await filled(3, [1]);
    history.summaries.keep('forecasts', { through: 3, content: { version: -1 } }, history.summaries.seen());
    expect(found(history)).toEqual(fromAll(history));
    history.close();
  });
});
