import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** "prep" in ASCII: marks a database as ours. */
export const applicationId = 0x70726570;

/** The head of a database file, read without SQLite, so that a file that is not ours is not touched at all. */
export interface Header {
  /** Bytes in the file. */
  readonly size: number;
  readonly isDatabase: boolean;
  readonly isZeroed: boolean;
  readonly applicationId: number;
  /** The version of the tables; a change that is still in the -wal file does not show. */
  readonly version: number;
}

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerSize = 100;

/** Throws the error of the file system. Source of the offsets: sqlite.org/fileformat2.html, section 1.3. */
export function readHeader(file: string): Header {
  const bytes = Buffer.alloc(headerSize);
  const descriptor = openSync(file, 'r');
  try {
    const read = readSync(descriptor, bytes, 0, headerSize, 0);
    return {
      size: fstatSync(descriptor).size,
      isDatabase: read === headerSize && bytes.subarray(0, magic.length).equals(magic),
      isZeroed: bytes.subarray(0, magic.length).every((byte) => byte === 0),
      applicationId: bytes.readUInt32BE(68),
      version: bytes.readUInt32BE(60),
    };
  } finally {
    closeSync(descriptor);
  }
}
