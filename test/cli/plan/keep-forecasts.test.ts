import { describe, expect, test } from '@jest/globals';
import { keepForecasts } from '../../../src/cli/plan/keep-forecasts.js';
import { noon, opened } from '../../history/fixtures.js';

const day = 86_400_000;
const now = { at: noon, offset: 60 };
const days = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    return { at: noon + (index + 1) * day, readiness: index / 20, low: 0, high: 1 };
  });

async function kept(
  count: number,
  times: readonly number[] = [noon],
): Promise<readonly (readonly number[])[]> {
  const history = await opened();
  for (const at of times) keepForecasts(history, days(count), { at, offset: 60 });
  const found = history.forecasts().map(({ at, forAt }) => [at - noon, (forAt - noon) / day] as const);
  history.close();
  return found;
}

describe('of the forecasts that were shown', () => {
  test('some are kept: in three days, in a week, and on the day', async () => {
    expect(await kept(17)).toEqual([
      [0, 3],
      [0, 7],
      [0, 17],
    ]);
  });

  test.each([
    [7, [3, 7]],
    [5, [3, 5]],
    [1, [1]],
    [0, []],
  ])('of %i days, those of %j', async (count, found) => {
    expect((await kept(count)).map(([, ahead]) => ahead)).toEqual(found);
  });

  test('only the first of a day are kept', async () => {
    expect(await kept(1, [noon, noon + 3_600_000, noon + day])).toEqual([
      [0, 1],
      [day, 1],
    ]);
  });
});

test('what is kept is what was told', async () => {
  const history = await opened();
  keepForecasts(history, days(3), now);
  expect(history.forecasts()).toEqual([{ ...now, forAt: noon + 3 * day, readiness: 0.1, low: 0, high: 1 }]);
  history.close();
});
