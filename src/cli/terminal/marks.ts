import type { Part } from '../../model/asker.js';

/** "1,3" or "1 3" as the ids of the parts; undefined where anything else stands there or a number comes twice. */
export function partsAt(line: string, parts: readonly Part[]): readonly string[] | undefined {
  if (!/^\d+([\s,]+\d+)*$/.test(line)) return undefined;
  const ids = line.split(/[\s,]+/).map((number) => parts[Number(number) - 1]?.id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length && new Set(known).size === known.length ? known : undefined;
}

/** "1b 2a" as an object of left ids to right ids; every left side once. */
export function pairsIn(line: string, left: readonly Part[], right: readonly Part[]): unknown {
  const found = line
    .toLowerCase()
    .split(/[\s,]+/)
    .map((pair) => /^(\d+)([a-z])$/.exec(pair))
    .map(
      (match) =>
        [left[Number(match?.[1]) - 1]?.id, right[(match?.[2] ?? '').charCodeAt(0) - 97]?.id] as const,
    );
  const whole = found.every(([from, to]) => from !== undefined && to !== undefined);
  const complete = new Set(found.map(([from]) => from)).size === left.length && found.length === left.length;
  return whole && complete ? Object.fromEntries(found) : undefined;
}

/** The letter that stands before a right side. */
export function letterAt(index: number): string {
  return String.fromCharCode(97 + index);
}
