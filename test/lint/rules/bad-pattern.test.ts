import { expect, test } from '@jest/globals';
import { lint } from '../../../src/lint/run.js';
import { question } from '../../../src/lint/samples.js';
import { packFilesOf } from '../sample-files.js';

async function messageFor(pattern: string) {
  const { findings } = await lint(packFilesOf(question('text', `accept: [x]\npattern: '${pattern}'`)));
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

test.each(['^(a+)+$', '(?i)content-type', '[a-z]{1,1000}', '(?P<name>x)', '\\p{L}+', ''])(
  '%j is RE2',
  async (pattern) => {
    expect(await messageFor(pattern)).toEqual([]);
  },
);

test.each(['(a', 'a(?=b)', '(?<!a)b', '(a)\\1', '*a', '[z-a]', 'a{1001}', '(a{1000}){1000}'])(
  '%j is not',
  async (pattern) => {
    expect(await messageFor(pattern)).toEqual([
      expect.stringMatching(/^text\/bad-pattern: the pattern is not RE2: \w/),
    ]);
  },
);
