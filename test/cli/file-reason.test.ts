import { expect, test } from '@jest/globals';
import { fileReason, writeFailure } from '../../src/cli/file-reason.js';

const coded = (code: string) => Object.assign(new Error('no'), { code });

test('errors of the file system are told in words, or by their code', () => {
  expect(fileReason(coded('ENOSPC'))).toBe('the disk is full');
  expect(fileReason(coded('EFBIG'))).toBe('EFBIG');
});

test('what is no error of the file system stays what it is', () => {
  const bug = new TypeError('x is undefined');
  expect(fileReason(bug)).toBeUndefined();
  expect(fileReason(coded('SQLITE_FULL'))).toBeUndefined();
  expect(writeFailure('a', bug)).toBe(bug);
  expect(writeFailure('a\nb', coded('EACCES'))).toMatchObject({
    failure: { kind: 'output', path: 'a\ufffdb', reason: 'permission denied' },
  });
});
