import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Progress } from '../../../src/cli/history/progress.js';
import type { Context } from '../../../src/cli/context.js';

/** What is drawn on stderr of 500 of 1000 rows, `waited` milliseconds after the start. */
function drawn(
  waited: number,
  circumstances: { tty?: boolean; term?: string; accessible?: boolean } = {},
): string {
  const { tty = true, term = 'xterm', accessible = false } = circumstances;
  const stderr = Object.assign(new PassThrough(), { isTTY: tty });
  let now = 0;
  const world = { now: () => now, stderr, env: { TERM: term } };
  const progress = new Progress({ world, accessible, quiet: false } as unknown as Context, 'Importing', 1000);
  now = waited;
  progress.show(500);
  progress.end();
  return String(stderr.read() ?? '');
}

describe('progress', () => {
  test('is one line that goes away again', () => {
    expect(drawn(600)).toBe(
      `\rImporting [${'#'.repeat(12)}${'-'.repeat(12)}] 50 %, 500 rows\u001b[K\r\u001b[K`,
    );
  });

  test('is not shown before half a second, nor where there is no terminal or nothing may be drawn', () => {
    expect(drawn(400)).toBe('');
    for (const circumstances of [{ tty: false }, { term: 'dumb' }, { accessible: true }]) {
      expect(drawn(5000, circumstances)).toBe('');
    }
  });
});
