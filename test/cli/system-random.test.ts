import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { systemRandom } from '../../src/cli/system-random.js';

(existsSync('/dev/urandom') ? test : test.skip)('bytes are as many as wished, and others each time', () => {
  const [one, other] = [systemRandom(16), systemRandom(16)];
  expect([one?.length, other?.length]).toEqual([16, 16]);
  expect(one).not.toEqual(other);
});

test.each(['/nowhere/at/all', '/dev/null', '/'])('none come out of %s', (path) => {
  expect(systemRandom(16, path)).toBeUndefined();
});
