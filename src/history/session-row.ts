import type { Session } from '../model/session.js';
import { fromJson, toJson } from './json.js';
import { rowHash } from './row-hash.js';
import { uuidBytes, uuidText } from './uuid7.js';

/** A session as it lies in the tables. */
export interface SessionRow {
  readonly id: Uint8Array;
  readonly device: Uint8Array;
  readonly at: number;
  readonly offset: number;
  readonly mode: string;
  readonly targets: string;
  readonly filters: string;
  readonly seed: number;
  readonly planned: string | null;
}

export function sessionRow(session: Session, device: Uint8Array): SessionRow {
  return {
    ...session,
    id: uuidBytes(session.id),
    device,
    targets: toJson(session.targets),
    filters: toJson(session.filters),
    planned: session.planned === null ? null : toJson(session.planned),
  };
}

export function sessionOf(row: SessionRow): Session {
  const { device: _device, ...content } = row;
  // The border to SQLite: what was written as such is read as such, and the row's hash tells when it is not.
  return {
    ...content,
    id: uuidText(row.id),
    targets: fromJson(row.targets) as Session['targets'],
    filters: fromJson(row.filters) as Session['filters'],
    planned: row.planned === null ? null : (fromJson(row.planned) as Session['planned']),
  };
}

export function sessionHash(row: SessionRow): Buffer {
  const { id, device, at, offset, mode, targets, filters, seed, planned } = row;
  return rowHash(['session', id, device, at, offset, mode, targets, filters, seed, planned]);
}

export interface EndRow {
  /** Of the session; null where damage has cut it off. */
  readonly id: Uint8Array | null;
  readonly at: number;
  readonly offset: number;
}

export function endHash({ id, at, offset }: EndRow): Buffer {
  return rowHash(['end', id, at, offset]);
}

export const selectSessions = `
  SELECT s.id, d.id AS device, s.at, s.offset, s.mode, s.targets, s.filters, s.seed, s.planned
  FROM sessions s LEFT JOIN devices d ON d.number = s.device`;
