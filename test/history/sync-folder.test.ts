import { expect, test } from '@jest/globals';
import { syncFolder } from '../../src/history/sync-folder.js';
import { temporaryFile, temporaryFolder } from './fixtures.js';

test('a folder can be synced, and one that is not there is told', () => {
  expect(() => syncFolder(temporaryFolder())).not.toThrow();
  expect(() => syncFolder(temporaryFile())).toThrow('ENOENT');
});
