const comparisons = {
  '>=': (order: number) => order >= 0,
  '>': (order: number) => order > 0,
  '<=': (order: number) => order <= 0,
  '<': (order: number) => order < 0,
  '=': (order: number) => order === 0,
};
type Comparison = keyof typeof comparisons;

interface Bound {
  readonly comparison: Comparison;
  readonly version: readonly number[];
}

/**
 * Whether a version meets a condition such as ">=20", ">=3.11 <4" or "=17": all of its parts hold, each compared as
 * far as it is written (17.0.2 is "=17"). Undefined where the condition cannot be read.
 */
export function meets(version: string, condition: string): boolean | undefined {
  const bounds = boundsOf(condition);
  return bounds?.every((bound) => comparisons[bound.comparison](compare(numbers(version), bound.version)));
}

function boundsOf(condition: string): readonly Bound[] | undefined {
  const written = condition.replace(/([<>=])\s+/g, '$1').split(/[\s,]+/);
  const bounds = written.filter((part) => part !== '').map(boundOf);
  const read = bounds.filter((bound) => bound !== undefined);
  return read.length > 0 && read.length === bounds.length ? read : undefined;
}

function boundOf(written: string): Bound | undefined {
  const [, sign, version] = /^(>=|<=|>|<|=)?(\d+(?:\.\d+)*)$/.exec(written) ?? [];
  if (version === undefined) return undefined;
  return { comparison: isComparison(sign) ? sign : '=', version: numbers(version) };
}

function isComparison(sign: string | undefined): sign is Comparison {
  return sign !== undefined && sign in comparisons;
}

function numbers(version: string): readonly number[] {
  return version.split('.').map(Number);
}

/** Below 0, 0 or above 0, for the parts that the bound has. */
function compare(version: readonly number[], bound: readonly number[]): number {
  const differing = bound.findIndex((part, index) => part !== (version[index] ?? 0));
  return differing === -1 ? 0 : (version[differing] ?? 0) - (bound[differing] ?? 0);
}
