/** One change of the disk, or a promise made on stdout, as `disk/` writes it down. */
export interface Change {
  /** c made, w written, t cut or grown to `offset`, s synced, u removed, r renamed, l linked, m folder made, A said. */
  readonly what: string;
  /** Below the folder that was watched; "" is that folder. */
  readonly name: string;
  /** The new name after a rename or a link. */
  readonly other: string;
  readonly offset: number;
  readonly bytes: Buffer;
}

const headSize = 16;

/** Reads a whole journal, in its order. */
export function readJournal(journal: Buffer): readonly Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + headSize <= journal.length;) {
    const nameAt = at + headSize;
    const otherAt = nameAt + journal.readUInt8(at + 1);
    const bytesAt = otherAt + journal.readUInt8(at + 2);
    const end = bytesAt + journal.readUInt32LE(at + 4);
    changes.push({
      what: String.fromCharCode(journal.readUInt8(at)),
      name: journal.toString('utf8', nameAt, otherAt),
      other: journal.toString('utf8', otherAt, bytesAt),
      offset: Number(journal.readBigInt64LE(at + 8)),
      bytes: journal.subarray(bytesAt, end),
    });
    at = end;
  }
  return changes;
}

/** What had been said on stdout after that many changes, in whole lines. */
export function saidBy(changes: readonly Change[]): readonly string[] {
  const said = changes.filter(({ what }) => what === 'A').map(({ bytes }) => bytes);
  return Buffer.concat(said).toString('utf8').split('\n').slice(0, -1);
}
