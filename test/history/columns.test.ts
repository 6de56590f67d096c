import { expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { columnsOfSteps } from '../../src/history/check-tables.js';
import { madeColumns } from '../../src/history/columns.js';
import { world } from './fixtures.js';

test('the columns written down are those that the steps make', () => {
  expect(madeColumns()).toBe(columnsOfSteps(Sqlite, world));
  expect(madeColumns().split('\n')).toContain('reviews.undoes 0');
});
