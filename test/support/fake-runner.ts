import type { Runner } from '../../src/model/runner.js';

/**
 * A runner that runs nothing, for tests of everything but running: a query gives its own text as its one row, and a
 * program passes the tests whose call it holds.
 */
export const fakeRunner: Runner = {
  async sql(_setup, query) {
    if (query.includes('broken')) return { ok: false, error: 'near "broken": syntax error' };
    return { ok: true, result: { columns: ['answer'], rows: [[query.trim()]] } };
  },
  async test({ source, tests }) {
    const results = tests.map(({ name, call = '', returns }) => {
      const passed = source.includes(call);
      return {
        name,
        passed,
        expected: JSON.stringify(returns),
        got: passed ? JSON.stringify(returns) : 'null',
      };
    });
    return { ok: true, results };
  },
  async missing(language) {
    return language === 'typescript' ? 'typescript is not installed: get it' : undefined;
  },
};
