import { quote } from '../../model/quote.js';
import { type Refused, refused } from '../exchange.js';
import { type Database, isSqliteError, notADatabase, openInMemory } from './sqlite.js';

/** A note as it lies in the database; what is not of the right type is missing. */
export interface Note {
  /** Counted from 1, in the order in which the notes were made. */
  readonly number: number;
  readonly model: string;
  readonly tags: string;
  /** Undefined where it is too long to be a card. */
  readonly fields: readonly string[] | undefined;
}

export interface Collection {
  readonly ok: true;
  /** The JSON of the note types. */
  readonly models: string;
  readonly notes: readonly Note[];
}

const mostNotes = 20_000;
/** Characters of all fields of a note. */
const mostOfNote = 200_000;
const magic = 'SQLite format 3\0';

/** The notes of a deck. Only plain tables are read; a database in which anything else would run is refused. */
export async function readCollection(bytes: Uint8Array): Promise<Collection | Refused> {
  if (Buffer.from(bytes.subarray(0, 16)).toString('latin1') !== magic) return notADatabase;
  const opened = await openInMemory(bytes);
  if (!opened.ok) return opened;
  const { database } = opened;
  try {
    return refusalOf(database) ?? collectionOf(database);
  } catch (error) {
    if (isSqliteError(error)) return notADatabase;
    throw error;
  } finally {
    database.close();
  }
}

interface TableRow {
  readonly name: string;
  readonly type: string;
}

function refusalOf(database: Database): Refused | undefined {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return notADatabase;
  const tables = (database.pragma('table_list') as TableRow[]).filter(
    ({ name }) => !name.startsWith('sqlite_'),
  );
  // The shadows of a virtual table are named by it.
  const odd = tables.find(({ type }) => type === 'view' || type === 'virtual');
  if (odd !== undefined) return foreign(`${quote(odd.name)}, which is a ${odd.type} and no table`);
  const triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' OR sql LIKE '%CREATE%TRIGGER%'";
  const trigger = database.prepare<[], TableRow>(triggers).get();
  if (trigger !== undefined) return foreign(`the trigger ${quote(trigger.name)}`);
  const computed = (['notes', 'col'] as const).find((table) => hasComputed(database, table));
  if (computed !== undefined) return foreign(`columns of "${computed}" that are computed`);
  const missing = ['notes', 'col'].find((table) => !tables.some(({ name }) => name === table));
  return missing === undefined ? undefined : foreign(`no table "${missing}"`);
}

/** A column that is computed runs what a stranger wrote. */
function hasComputed(database: Database, table: 'notes' | 'col'): boolean {
  const columns = database.pragma(`table_xinfo(${table})`) as { hidden: number }[];
  return columns.some(({ hidden }) => hidden !== 0);
}

function foreign(what: string): Refused {
  return refused(
    `its database has ${what}: Anki writes no such deck, and nothing was read from it`,
    'Take the deck from a source that you trust.',
  );
}

interface NoteRow {
  readonly mid: unknown;
  readonly tags: unknown;
  readonly flds: unknown;
}

function collectionOf(database: Database): Collection | Refused {
  const count = Number(database.prepare('SELECT count(*) FROM notes').pluck().get());
  if (count > mostNotes)
    return refused(
      `the deck holds ${count} notes; at most ${mostNotes} are taken`,
      'Export fewer decks at once.',
    );
  const models: unknown = database.prepare('SELECT models FROM col LIMIT 1').pluck().get();
  const rows = database
    .prepare<[number], NoteRow>(
      `SELECT mid, tags, CASE WHEN length(flds) <= ? THEN flds END AS flds FROM notes ORDER BY id`,
    )
    .all(mostOfNote);
  return { ok: true, models: typeof models === 'string' ? models : '', notes: rows.map(noteOf) };
}

function noteOf({ mid, tags, flds }: NoteRow, index: number): Note {
  return {
    number: index + 1,
    model: String(mid),
    tags: typeof tags === 'string' ? tags : '',
    // Fields stand apart by a unit separator.
    fields: typeof flds === 'string' ? flds.split('\u001f') : undefined,
  };
}
