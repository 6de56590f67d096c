import type { Problem } from '../model/problem.js';
import { startOfFile } from '../model/place.js';

export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const byteOrderMark = [0xef, 0xbb, 0xbf];
const replacement = [0xef, 0xbf, 0xbd];

/** The bytes of a pack as text. A pack is UTF-8; UTF-16 is read all the same, and told. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return utf32;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return foreign(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return foreign(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return { text: '', problems: [invalidByte(bytes)] };
  }
}

const utf32: Decoded = {
  text: '',
  problems: [{ rule: 'yaml/encoding', detail: 'the file is UTF-32; save it as UTF-8', place: startOfFile }],
};

function foreign(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const detail = `the file is ${encoding.toUpperCase()}; save it as UTF-8`;
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, problems: [{ rule: 'yaml/encoding', detail, place: startOfFile }] };
}

/** Line and column of the first byte that is not UTF-8. */
function invalidByte(bytes: Uint8Array): Problem {
  // The text before the fault is the longest prefix that decodes; the decoder replaces the fault with U+FFFD.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, faultIndex(lenient, bytes)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place = { line: before.length, column, endLine: before.length, endColumn: column + 1 };
  return { rule: 'yaml/encoding', detail: 'this byte is not valid UTF-8; save the file as UTF-8', place };
}

/** Where in the leniently decoded text the first byte stands that could not be decoded. */
function faultIndex(lenient: string, bytes: Uint8Array): number {
  let index = lenient.indexOf('\ufffd');
  // The decoder drops a byte order mark.
  let offset = (startsWith(bytes, byteOrderMark) ? 3 : 0) + Buffer.byteLength(lenient.slice(0, index));
  // A U+FFFD that the file itself holds is written as EF BF BD and is no fault.
  while (startsWith(bytes, replacement, offset)) {
    const next = lenient.indexOf('\ufffd', index + 1);
    offset += Buffer.byteLength(lenient.slice(index, next));
    index = next;
  }
  return index;
}

function startsWith(bytes: Uint8Array, start: readonly number[], offset = 0): boolean {
  return start.every((byte, index) => bytes[offset + index] === byte);
}
