import type { LoaderRule } from '../rule.js';
import { question } from '../samples.js';

export const missingFixture: LoaderRule = {
  id: 'sql/bad-fixture',
  scope: 'loader',
  severity: 'error',
  why: 'A query is run against tables: without a fixture of the pack or a setup of its own there are none.',
  bad: question(
    'sql',
    `
    fixture: »shop
    solution: SELECT 1
  `,
  ),
  good: question(
    'sql',
    `
    setup: CREATE TABLE shop (id INTEGER)
    solution: SELECT id FROM shop
  `,
  ),
};
