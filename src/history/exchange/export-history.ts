import type { Connection } from '../connection.js';
import { ownDeviceId } from '../device.js';
import type { Database } from '../sqlite.js';
import { uuidText } from '../uuid7.js';
import { exchangeVersion, type HeaderLine, type Line, type TotalLine } from './line.js';
import { allLines } from './row-lines.js';

export interface ExportWish {
  /** As the learner wants to be called; null for nameless. */
  readonly learner: string | null;
  /** Whether what was typed goes along. */
  readonly answers: boolean;
  /** Hears how many rows have gone out. */
  readonly progress: (rows: number) => void;
}

/** In characters; more would only fill memory. */
const chunkLength = 64 * 1024;

/**
 * The history as text to write, piece by piece: the same history always gives the same text. While it is read, others
 * may go on writing: it is the state of one moment.
 */
export function* exportHistory(connection: Connection, wish: ExportWish): Iterable<string> {
  const { database } = connection;
  const header: HeaderLine = {
    ...{ type: 'history', version: exchangeVersion, kind: 'export', device: ownDevice(connection) },
    learner: wish.learner,
  };
  database.exec('BEGIN');
  try {
    let rows = 0;
    let text = lineText(header);
    for (const line of allLines(database, wish.answers)) {
      text += lineText(line);
      rows += 1;
      if (text.length < chunkLength) continue;
      yield text;
      text = '';
      wish.progress(rows);
    }
    const total: TotalLine = { type: 'total', rows };
    yield text + lineText(total);
  } finally {
    database.exec('COMMIT');
  }
}

export function lineText(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

/** The UUID of this history. */
export function ownDevice(connection: Connection): string {
  return uuidText(ownDeviceId(connection));
}

/** How many rows an export holds at least: for a bar that shows how far it is. */
export function rowsToExport(database: Database): number {
  const sql = 'SELECT (SELECT count(*) FROM reviews) + (SELECT count(*) FROM sessions)';
  return database.prepare<[], number>(sql).pluck().get() ?? 0;
}
