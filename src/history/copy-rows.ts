import { errorCode } from './error-code.js';
import type { ReviewRow } from './review-row.js';
import { type RowKind, rowKinds } from './row-kinds.js';
import { rowNumbers } from './row-numbers.js';
import { sessionHash } from './session-row.js';
import type { Database, Statement } from './sqlite.js';

/** What can become of a row; `unwanted`: the target does not have it, and its device was not wanted. */
type Outcome = 'copied' | 'there' | 'unwanted' | 'lost';
type Tally = Readonly<Record<Outcome, number>>;

/** In rows; a row that takes a review back is one of `reviews`, too. */
export interface Copied {
  readonly rows: Tally;
  readonly reviews: Tally;
}

interface Copying {
  readonly from: Database;
  readonly to: Database;
  readonly wanted: (device: Uint8Array) => boolean;
}

/**
 * Adds to one database what it does not have of another, in the order in which it was added there, and only rows
 * whose hash says that they are what was written. The source may be damaged: what cannot be read is lost, and
 * counted. The target has the tables of this version; what fails there is thrown.
 */
export function copyRows(from: Database, to: Database, wanted: Copying['wanted'] = () => true): Copied {
  const copy = to.transaction(() => {
    const tallies = rowKinds.map((kind) => new RowCopier(kind, { from, to, wanted }).copyAll());
    keepCounting(from, to);
    return tallies;
  });
  const tallies = copy.immediate();
  const place = rowKinds.findIndex(({ table }) => table === 'reviews');
  return { rows: tallies.reduce(sum, nothing), reviews: tallies[place] ?? nothing };
}

const nothing: Tally = { copied: 0, there: 0, unwanted: 0, lost: 0 };

function sum(left: Tally, right: Tally): Tally {
  return {
    copied: left.copied + right.copied,
    there: left.there + right.there,
    unwanted: left.unwanted + right.unwanted,
    lost: left.lost + right.lost,
  };
}

/** A row as its kind selects it; what else is in it only its kind knows. */
type AnyRow = Readonly<Record<string, unknown>> & {
  readonly hash: Uint8Array;
  readonly device: Uint8Array | null;
};

/** Copies the rows of one table. */
class RowCopier {
  readonly #select: Statement<[number], AnyRow> | undefined;
  readonly #find: Statement<[object]>;
  readonly #insert: Statement<[object]>;
  readonly #known: readonly Uint8Array[];
  readonly #addDevice: Statement<[object]>;
  readonly #addItem: Statement<[object]>;
  readonly #addSession: Statement<[object]>;

  constructor(
    private readonly kind: RowKind,
    private readonly copying: Copying,
  ) {
    const { from, to } = copying;
    this.#select = readable(() => from.prepare<[number], AnyRow>(kind.select));
    this.#find = to.prepare(kind.find);
    this.#insert = to.prepare(kind.insert);
    this.#known = to.prepare<[], Uint8Array>('SELECT id FROM devices').pluck().all();
    this.#addDevice = to.prepare(addDevice);
    this.#addItem = to.prepare(addItem);
    this.#addSession = to.prepare(addSession);
  }

  copyAll(): Tally {
    const { numbers, unreadable } = rowNumbers(this.copying.from, this.kind);
    const tally = { ...nothing, lost: unreadable ? 1 : 0 };
    for (const number of numbers) tally[this.#copy(number)] += 1;
    return tally;
  }

  #copy(number: number): Outcome {
    const found = readable(() => this.#select?.get(number));
    if (found === undefined) return 'lost';
    if (this.#find.get(found) !== undefined) return 'there';
    const row = this.#asWritten(found);
    if (row === undefined) return 'lost';
    return this.copying.wanted(row.device) ? this.#add(row) : 'unwanted';
  }

  /**
   * The border to SQLite: that a row is of its kind is what its hash tells. Devices have no hash; where one was
   * spoiled, the rows tell that it was one that the target knows.
   */
  #asWritten(row: AnyRow): (AnyRow & { readonly device: Uint8Array }) | undefined {
    const devices = row.device === null ? this.#known : [row.device, ...this.#known];
    const asWritten = devices.map((device) => ({ ...row, device }));
    return asWritten.find((each) => this.kind.hash(each as never).equals(row.hash));
  }

  #add(row: AnyRow): Outcome {
    this.#addDevice.run(row);
    if (this.kind.table === 'reviews') this.#addWhatItHangsOn(row as AnyRow & ReviewRow);
    return this.#insert.run(row).changes === 1 ? 'copied' : 'lost';
  }

  #addWhatItHangsOn(review: ReviewRow): void {
    this.#addItem.run(review);
    const { session: id, device, sequence, at, offset, mode } = review;
    // Only where the session itself was lost: a stand-in, so that its answers are not.
    const session = { id, device, at, offset, mode, targets: '[]', filters: '{}', seed: 0, planned: null };
    this.#addSession.run({ ...session, sequence, hash: sessionHash(session) });
  }
}

/** undefined where damage is in the way. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_') === true) return undefined;
    throw error;
  }
}

const addDevice = `
  INSERT INTO devices (id, created_at, last_sequence) VALUES (@device, @at, 0) ON CONFLICT DO NOTHING`;

const addItem = `
  INSERT INTO items (question, area, kind, content_hash) VALUES (@question, @area, @kind, @contentHash)
  ON CONFLICT DO NOTHING`;

const addSession = `
  INSERT INTO sessions (id, device, sequence, at, offset, mode, targets, filters, seed, planned, hash)
  SELECT @id, number, @sequence, @at, @offset, @mode, @targets, @filters, @seed, @planned, @hash
  FROM devices WHERE id = @device ON CONFLICT DO NOTHING`;

/** What a device writes next counts on from all that it ever wrote, as other devices may hold rows that are gone here. */
export function keepCounting(from: Database, to: Database): void {
  const devices = readable(() =>
    from.prepare<[], object>('SELECT id, last_sequence AS last FROM devices').all(),
  );
  const raise = to.prepare('UPDATE devices SET last_sequence = max(last_sequence, @last) WHERE id = @id');
  for (const device of devices ?? []) raise.run(device);
  to.exec(`
    UPDATE devices SET last_sequence = max(last_sequence,
      coalesce((SELECT max(sequence) FROM reviews WHERE reviews.device = devices.number), 0))`);
}
