import * as registered from './all.js';
import type { Format } from './format.js';

/** Every format by its name. */
export const formats: ReadonlyMap<string, Format> = new Map(Object.entries(registered));
