/** What prep takes of a note type. */
export interface Model {
  readonly name: string;
  /** The names of its fields, in their order. */
  readonly fields: readonly string[];
  readonly cards: number;
}

/** The note types of a collection, by their ids; none where the JSON is not what Anki writes. */
export function modelsOf(json: string): ReadonlyMap<string, Model> {
  const parsed = parse(json);
  const entries = isRecord(parsed) ? Object.entries(parsed) : [];
  return new Map(entries.flatMap(([id, value]) => (isRecord(value) ? [[id, modelOf(value)] as const] : [])));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function modelOf(value: Readonly<Record<string, unknown>>): Model {
  const named = listOf(value['flds']).map((field) => ({
    name: textOf(field['name']),
    ord: Number(field['ord']),
  }));
  return {
    name: textOf(value['name']),
    fields: named.sort((a, b) => a.ord - b.ord).map(({ name }) => name),
    cards: listOf(value['tmpls']).length,
  };
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
