import { integer, json, limited, list, oneOf, text } from '../fields.js';
import { optional, record, withDefault } from '../records.js';
import type { TestResult } from '../runner.js';
import { defineKind, type Fault, notUnderstood, understood } from './kind.js';

export const code = defineKind({
  name: 'code',
  summary: 'a small program, held against tests',
  shape: {
    language: oneOf(['javascript', 'typescript', 'python']),
    starter: text(),
    solution: text(),
    tests: limited(
      { minItems: 1 },
      list(
        record('a test', {
          name: text(),
          call: optional(text()),
          returns: optional(json()),
          stdin: optional(text()),
          stdout: optional(text()),
        }),
      ),
    ),
    limit_ms: withDefault(2000, integer({ min: 50, max: 60_000 })),
  },
  seconds: { junior: 420, mid: 600, senior: 900 },
  retries: true,
  optionCount: () => 0,

  check(body) {
    const none: Fault = {
      path: ['tests'],
      facts: { rule: 'code/no-tests', detail: 'an exercise needs at least one test' },
    };
    const unclear = body.tests.flatMap((test, index): readonly Fault[] => {
      const byCall = test.call !== undefined && test.returns !== undefined;
      if (byCall || test.stdout !== undefined) return [];
      const detail = 'a test needs `call` and `returns`, or `stdout`';
      return [{ path: ['tests', index], facts: { rule: 'code/no-tests', detail } }];
    });
    return body.tests.length === 0 ? [none] : unclear;
  },

  show: (body) => ({ starter: body.starter, language: body.language }),
  ask: (asker, shown) => asker.compose({ language: shown.language ?? '', starter: shown.starter ?? '' }),

  understand: (response) =>
    typeof response === 'string' && response.trim() !== ''
      ? understood(response)
      : notUnderstood('the whole program as text'),

  async grade(body, response, { runner }) {
    const { language, tests, limit_ms: milliseconds } = body;
    const outcome = await runner.test({ language, source: response, tests, milliseconds });
    if (!outcome.ok) throw new Error(outcome.missing);
    const failed = outcome.results.filter((result) => !result.passed);
    const passed = outcome.results.length - failed.length;
    const why = failed.length === 0 ? null : failed.map(describe).join('\n');
    return { score: passed / outcome.results.length, why, forgiven: null };
  },

  missing: (body, runner) => runner.missing(body.language),
  key: (body) => ({ response: body.solution, lines: body.solution.trimEnd().split('\n') }),
  keyFields: (body) => ({ language: body.language, tests: body.tests }),
});

/** A test in one line; where what came has several, the others are set in. */
function describe({ name, expected, got }: TestResult): string {
  return `${name}: expected ${expected}, got ${got}`.trimEnd().replaceAll('\n', '\n  ');
}
