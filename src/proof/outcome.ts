/** What came of running what proves a key. */
export type ProofOutcome =
  /** `runtime` is what it ran with, such as "node 20.20.2". */
  | { readonly kind: 'proven'; readonly runtime: string }
  /** With `tables`, what failed is the script that makes them, before the solution ran. */
  | { readonly kind: 'failed'; readonly expected: string; readonly got: string; readonly tables?: true }
  /** Not run on this machine: no such runtime here, or another version than the proof asks for. */
  | { readonly kind: 'skipped'; readonly why: string }
  /** The question gives nothing to run. */
  | { readonly kind: 'none' };
