import { closest } from '../../model/closest.js';
import { parseWellFormed } from '../../model/well-formed.js';
import { isObject, lineFields } from './fields.js';
import { exchangeVersion, type Line } from './line.js';
import type { Trouble } from './trouble.js';

export type ReadLine =
  { readonly ok: true; readonly line: Line } | { readonly ok: false; readonly trouble: Trouble };

/** One line of JSON, checked field by field; keys that are not known are left out of account. */
export function readLine(text: string): ReadLine {
  const value = parsed(text);
  if (!isObject(value)) return { ok: false, trouble: { kind: 'not-json' } };
  const trouble = troubleWith(value);
  return trouble === undefined && isLine(value) ? { ok: true, line: value } : failed(trouble);
}

function failed(trouble: Trouble = { kind: 'not-json' }): ReadLine {
  return { ok: false, trouble };
}

function parsed(text: string): unknown {
  try {
    return parseWellFormed(text);
  } catch {
    return undefined;
  }
}

/** By the time it is asked, every field has been held against `lineFields`. */
function isLine(value: object): value is Line {
  return 'type' in value;
}

function troubleWith(value: Readonly<Record<string, unknown>>): Trouble | undefined {
  const { type, version } = value;
  if (typeof type !== 'string') return { kind: 'foreign' };
  const fields = Object.hasOwn(lineFields, type) ? lineFields[type] : undefined;
  if (fields === undefined) return { kind: 'type', type, closest: closest(type, Object.keys(lineFields)) };
  if (type === 'history' && version !== exchangeVersion) return { kind: 'version', found: String(version) };
  for (const [name, { what, holds }] of Object.entries(fields)) {
    if (!holds(value[name])) return { kind: 'field', name, what };
  }
  return undefined;
}
