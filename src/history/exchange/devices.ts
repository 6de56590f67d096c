import type { Connection } from '../connection.js';
import { ownDevice } from '../device.js';
import { uuidBytes } from '../uuid7.js';

/** The devices whose rows are in the history. `last_sequence` of another one is how far its own file has been read. */
export class Devices {
  readonly #connection: Connection;
  readonly #now: number;
  readonly #numbers = new Map<string, number>();
  #lastOwn = 0;

  /** `now`: milliseconds UTC. */
  constructor(connection: Connection, now: number) {
    this.#connection = connection;
    this.#now = now;
  }

  /** The number of the device of that UUID, made where it is new. A row of it with that sequence is about to be added. */
  numberOf(id: string, sequence: number): number {
    const number = this.#numbers.get(id) ?? this.#find(id) ?? this.#add(id);
    this.#numbers.set(id, number);
    if (number === ownDevice) this.#lastOwn = Math.max(this.#lastOwn, sequence);
    return number;
  }

  /** Up to which number of its sequence the device's own file has been read; 0 where it never was. */
  readUpTo(id: string): number {
    const sql = 'SELECT last_sequence FROM devices WHERE id = ?';
    return this.#connection.database.prepare<[Uint8Array], number>(sql).pluck().get(uuidBytes(id)) ?? 0;
  }

  setReadUpTo(id: string, sequence: number): void {
    const number = this.#find(id) ?? this.#add(id);
    if (number === ownDevice) return;
    const sql = 'UPDATE devices SET last_sequence = ? WHERE number = ?';
    this.#connection.database.prepare<[number, number]>(sql).run(sequence, number);
  }

  /** Own rows may come back, after an older backup was restored: their numbers are not given again. */
  settleOwn(): void {
    const sql = 'UPDATE devices SET last_sequence = max(last_sequence, ?) WHERE number = ?';
    this.#connection.database.prepare<[number, number]>(sql).run(this.#lastOwn, ownDevice);
  }

  /** After numbers and ids have changed. */
  forget(): void {
    this.#numbers.clear();
  }

  #find(id: string): number | undefined {
    const sql = 'SELECT number FROM devices WHERE id = ?';
    return this.#connection.database.prepare<[Uint8Array], number>(sql).pluck().get(uuidBytes(id));
  }

  #add(id: string): number {
    const sql = 'INSERT INTO devices (id, created_at, last_sequence) VALUES (?, ?, 0) RETURNING number';
    const add = this.#connection.database.prepare<[Uint8Array, number], number>(sql).pluck();
    return add.get(uuidBytes(id), this.#now) ?? 0;
  }
}
