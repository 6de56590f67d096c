import { damaged } from './failure-of.js';
import { HistoryError } from './failure.js';
import type { Connection } from './connection.js';

/** The number of this database among the devices; others may join by import. */
export const ownDevice = 1;

/** The next number of what this database writes, whatever it is; inside the transaction that writes it. */
export function takeSequence({ database }: Connection): number {
  return database.prepare<[number], { sequence: number }>(nextSequence).get(ownDevice)?.sequence ?? 0;
}

export const nextSequence = `
  UPDATE devices SET last_sequence = last_sequence + 1 WHERE number = ? RETURNING last_sequence AS sequence`;

/** The random id of this database. */
export function ownDeviceId({ database, file }: Connection): Uint8Array {
  const find = database.prepare<[number], { id: Uint8Array }>('SELECT id FROM devices WHERE number = ?');
  const row = find.get(ownDevice);
  if (row === undefined) throw new HistoryError(damaged(file, 'it has no device id'));
  return row.id;
}
