import fc from 'fast-check';

/**
 * Properties try the same values on every run, so that a red run is the doing of a change. To try others:
 * PREP_TEST_SEED=7 npm test
 */
fc.configureGlobal({ seed: Number(process.env['PREP_TEST_SEED'] ?? 20_261_123) });

export { fc };
