/** Factors to the first unit of each dimension. kB and KB are 1,000 bytes, KiB is 1,024 (IEC 80000-13). */
const dimensions: readonly Readonly<Record<string, number>>[] = [
  {
    ns: 1e-9,
    us: 1e-6,
    µs: 1e-6,
    ms: 1e-3,
    s: 1,
    sec: 1,
    second: 1,
    min: 60,
    minute: 60,
    h: 3600,
    hour: 3600,
    d: 86_400,
    day: 86_400,
    week: 604_800,
  },
  {
    B: 1,
    byte: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    PB: 1e15,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
    TiB: 1024 ** 4,
    PiB: 1024 ** 5,
  },
  { bit: 1, kbit: 1e3, Mbit: 1e6, Gbit: 1e9 },
  { '%': 1, percent: 1, 'per cent': 1 },
];

/** The value in the unit wanted, or undefined where the given unit is unknown or of another dimension. */
export function convert(value: number, given: string, wanted: string | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  if (sameWord(given, wanted)) return value;
  for (const units of dimensions) {
    const from = factor(units, given);
    const to = factor(units, wanted);
    if (from !== undefined && to !== undefined) return (value * from) / to;
  }
  return undefined;
}

function factor(units: Readonly<Record<string, number>>, written: string): number | undefined {
  // The Greek letter and the micro sign look the same.
  const name = written.replace('\u03bc', '\u00b5');
  const found = Object.keys(units).find((unit) => unit === name || sameLongWord(unit, name));
  return found === undefined ? undefined : units[found];
}

/** "days" is "day", in any case; short symbols keep their case, since Mb is not MB. */
function sameLongWord(unit: string, name: string): boolean {
  return unit.length > 2 && sameWord(unit, name);
}

function sameWord(left: string, right: string): boolean {
  const fold = (word: string) => word.toLowerCase().replace(/(?<=\w\w)s$/, '');
  return left === right || (left.length > 2 && fold(left) === fold(right));
}
