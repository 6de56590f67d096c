import type { Place } from '../../model/place.js';
import type { Source } from './source.js';

/** The keys of one mapping. The first of equal ones counts, and the others are told. */
export class Keys {
  private readonly lineOf = new Map<string, number>();

  constructor(private readonly source: Source) {}

  /** Whether the key stands in the mapping for the first time. */
  isNew(key: string, place: Place): boolean {
    const firstLine = this.lineOf.get(key);
    if (firstLine === undefined) this.lineOf.set(key, place.line);
    else this.source.report({ rule: 'yaml/duplicate-key', key, firstLine, place });
    return firstLine === undefined;
  }
}
