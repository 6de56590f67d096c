import { type InterviewPlan, noPlan } from '../model/interview-plan.js';
import type { Moment } from '../model/review.js';
import type { Connection } from './connection.js';
import { ownDevice, ownDeviceId } from './device.js';
import { fromJson, toJson } from './json.js';
import { rowHash } from './row-hash.js';

export interface PlanRow {
  readonly device: Uint8Array;
  readonly at: number;
  readonly offset: number;
  readonly content: string;
}

/** What the learner prepares for, each time it was set. */
export class PlanTable {
  readonly #connection: Connection;
  readonly #device: Uint8Array;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#device = ownDeviceId(connection);
  }

  save(plan: InterviewPlan, { at, offset }: Moment): void {
    const row = { device: this.#device, at, offset, content: toJson(plan) };
    const values = { ...row, own: ownDevice, hash: planHash(row) };
    this.#connection.write(() => this.#connection.database.prepare(addPlan).run(values));
  }

  /** The plan that holds; undefined where none was ever set. */
  latest(): InterviewPlan | undefined {
    const { database } = this.#connection;
    const row = database.prepare<[], PlanRow>(`${selectPlans} ORDER BY p.number DESC LIMIT 1`).get();
    // What a later version of the program adds, an earlier row does not have.
    return row === undefined ? undefined : { ...noPlan, ...(fromJson(row.content) as InterviewPlan) };
  }
}

export function planHash({ device, at, offset, content }: PlanRow): Buffer {
  return rowHash(['plan', device, at, offset, content]);
}

export const selectPlans = `
  SELECT d.id AS device, p.at, p.offset, p.content FROM plans p LEFT JOIN devices d ON d.number = p.device`;

const addPlan = `
  INSERT INTO plans (device, at, offset, content, hash) VALUES (@own, @at, @offset, @content, @hash)`;
