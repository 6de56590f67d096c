import type { GivenForecast } from '../model/interview-plan.js';
import type { Connection } from './connection.js';
import { ownDevice, ownDeviceId } from './device.js';
import { rowHash } from './row-hash.js';

export interface ForecastRow extends GivenForecast {
  readonly device: Uint8Array;
}

/** What was foretold, so that it can be held against what came. */
export class ForecastTable {
  readonly #connection: Connection;
  readonly #device: Uint8Array;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#device = ownDeviceId(connection);
  }

  add(forecast: GivenForecast): void {
    const row = { ...forecast, device: this.#device };
    const values = { ...row, own: ownDevice, hash: forecastHash(row) };
    this.#connection.write(() => this.#connection.database.prepare(addForecast).run(values));
  }

  /** In the order in which they were given. */
  all(): GivenForecast[] {
    const { database } = this.#connection;
    const rows = database.prepare<[], ForecastRow>(`${selectForecasts} ORDER BY f.number`).all();
    return rows.map(({ device: _device, ...forecast }) => forecast);
  }
}

export function forecastHash({ device, at, offset, forAt, readiness, low, high }: ForecastRow): Buffer {
  return rowHash(['forecast', device, at, offset, forAt, readiness, low, high]);
}

export const selectForecasts = `
  SELECT d.id AS device, f.at, f.offset, f.for_at AS forAt, f.readiness, f.low, f.high
  FROM forecasts f LEFT JOIN devices d ON d.number = f.device`;

const addForecast = `
  INSERT INTO forecasts (device, at, offset, for_at, readiness, low, high, hash)
  VALUES (@own, @at, @offset, @forAt, @readiness, @low, @high, @hash)`;
