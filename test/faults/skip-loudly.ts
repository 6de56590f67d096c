import { test } from '@jest/globals';

/** Counts a test as skipped and says why: whoever sees only green would think that it was tried. */
export function skipLoudly(reason: string): typeof test.skip {
  process.stderr.write(`\nSKIPPED tests of faults: ${reason}\n`);
  return test.skip;
}
