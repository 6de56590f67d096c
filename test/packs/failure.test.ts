import { expect, test } from '@jest/globals';
import { describePackFailure, type PackFailure } from '../../src/packs/failure.js';

/** Complete by force: a new failure does not compile without its sentence. */
const sentences: { readonly [Kind in PackFailure['kind']]: readonly [PackFailure & { kind: Kind }, string] } =
  {
    unreadable: [
      { kind: 'unreadable', path: 'a.yaml', reason: 'permission denied' },
      'a.yaml cannot be read: permission denied',
    ],
    'not-a-file': [
      { kind: 'not-a-file', path: 'p', what: 'a pipe' },
      'p is a pipe, not a file; nothing was read from it',
    ],
    'link-elsewhere': [
      { kind: 'link-elsewhere', path: 'a\n.yaml' },
      'a\ufffd.yaml is a link to a file that is no .yaml or .yml; nothing was read from it',
    ],
    'too-large': [
      { kind: 'too-large', path: 'a.yaml', limit: 64 * 1024 ** 2 },
      'a.yaml is larger than 64 MiB; split it into several files',
    ],
    'id-taken-twice': [
      { kind: 'id-taken-twice', what: 'the pack id "data"', first: 'a/x.yaml', second: 'b/y.yaml' },
      'the pack id "data" is used twice, by a/x.yaml and by b/y.yaml; rename or remove one of them',
    ],
  };

test.each(Object.values(sentences))('%j', (failure, sentence) => {
  expect(describePackFailure(failure)).toBe(sentence);
});

test('a failure that the compiler ruled out is a bug, and thrown', () => {
  expect(() => Reflect.apply(describePackFailure, undefined, [{ kind: 'other' }])).toThrow(
    'unexpected value',
  );
});
