import type { Grammar } from '../grammar.js';

/** A shell that prep writes a completion script for. The script holds all words: no Tab starts prep. */
export interface Shell {
  readonly name: string;
  script(grammar: Grammar): string;
}
