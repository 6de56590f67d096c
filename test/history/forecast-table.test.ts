import { expect, test } from '@jest/globals';
import { noon, opened, temporaryFile } from './fixtures.js';

const forecast = { at: noon, offset: 60, forAt: noon + 86_400_000, readiness: 0.61, low: 0.5, high: 0.7 };

test('forecasts are kept in the order in which they were given', async () => {
  const file = temporaryFile();
  const history = await opened(file);
  expect(history.forecasts()).toEqual([]);
  history.addForecast(forecast);
  history.addForecast({ ...forecast, at: noon - 5, readiness: 0 });
  history.close();
  const again = await opened(file);
  expect(again.forecasts()).toEqual([forecast, { ...forecast, at: noon - 5, readiness: 0 }]);
  expect(again.verifyRows()).toEqual([]);
  again.close();
});

test('what is no chance is refused', async () => {
  const history = await opened();
  expect(() => history.addForecast({ ...forecast, readiness: 1.2 })).toThrow();
  expect(() => history.addForecast({ ...forecast, readiness: Number.NaN })).toThrow();
  expect(history.forecasts()).toEqual([]);
  history.close();
});
