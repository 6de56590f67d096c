import type { Place } from '../model/place.js';

/** A mend that a program may make: what it does, in the imperative, and the edits of the file's text that do it. */
export interface Fix {
  readonly description: string;
  /** They do not overlap; an edit of an empty stretch inserts. All of them are made, or none. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly place: Place;
  /** What stands there afterwards. */
  readonly text: string;
}
