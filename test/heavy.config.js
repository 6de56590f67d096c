import config from '../jest.config.js';

/** Runs that take minutes: many processes, many kills. CI runs them after the quick ones. */
export default {
  ...config,
  rootDir: '..',
  testMatch: ['**/test/**/*.heavy.ts'],
  testTimeout: 600_000,
  maxWorkers: 2,
};
