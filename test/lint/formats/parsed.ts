/** What stands in a JSON text at a path of keys and indexes; undefined where nothing does. */
export function parsedAt(json: string, ...path: readonly (string | number)[]): unknown {
  return at(JSON.parse(json), path);
}

/** The same in each element of a list. */
export function eachAt(list: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.map((item) => at(item, path));
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path) here = isRecord(here) ? here[key] : undefined;
  return here;
}

function isRecord(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}
