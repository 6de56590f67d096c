/**
 * A UUID of version 7, as text. Source: RFC 9562, section 5.7.
 * `at` is in milliseconds since 1970, `random` holds at least 10 bytes.
 */
export function uuid7(at: number, random: Uint8Array): string {
  if (!(at >= 0 && at < 2 ** 48)) throw new RangeError(`no time for a UUID: ${at}`);
  if (random.length < 10) throw new RangeError(`10 random bytes are needed, not ${random.length}`);
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(Math.floor(at), 0, 6);
  bytes.set(random.subarray(0, 10), 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return uuidText(bytes);
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The 16 bytes of a UUID of any version; throws where the text is none. */
export function uuidBytes(text: string): Buffer {
  if (!uuidPattern.test(text)) throw new TypeError(`not a UUID: ${JSON.stringify(text)}`);
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}

export function uuidText(bytes: Uint8Array): string {
  return uuidOfHex(Buffer.from(bytes).toString('hex'));
}

/** From the 32 digits alone, in either case. */
export function uuidOfHex(digits: string): string {
  const hex = digits.toLowerCase();
  const [time, more, version] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16)];
  return `${time}-${more}-${version}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
