export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['**/test/**/*.test.ts'],
  maxWorkers: '100%',
  // Only against hanging: a terminal on a busy machine may take its time.
  testTimeout: 60_000,
  globalSetup: './test/support/build.ts',
  reporters: ['default', './test/support/closing-line.js'],
};
