import * as registry from './all.js';
import type { ExchangeFormat } from './exchange.js';

export const formats: readonly ExchangeFormat[] = Object.values(registry);

export const formatNames = formats.map(({ name }) => name);

/** The format that a file's name tells. */
export function formatOfFile(path: string): ExchangeFormat | undefined {
  const name = path.toLowerCase();
  return formats.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
}

/** The format that the first bytes tell, where the name tells one that others use as well. */
export function formatOfBytes(bytes: Uint8Array): ExchangeFormat | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 100));
  return formats.find(({ begins }) => begins?.test(start) === true);
}
