import { flag, slug, text } from '../fields.js';
import { optional, withDefault } from '../records.js';
import { firstDifference } from '../result-sets.js';
import type { SqlOutcome } from '../runner.js';
import { defineKind, type Fault, notUnderstood, understood } from './kind.js';

export const sql = defineKind({
  name: 'sql',
  summary: 'a query, run against a small database',
  shape: {
    fixture: optional(slug()),
    setup: optional(text()),
    solution: text(),
    ordered: withDefault(false, flag()),
  },
  seconds: { junior: 120, mid: 180, senior: 300 },
  retries: true,
  optionCount: () => 0,

  check(body) {
    if (body.setup !== undefined || body.fixture !== undefined) return [];
    const detail = 'a query needs tables: name a `fixture` of the pack, or write a `setup`';
    const fault: Fault = { path: ['fixture'], facts: { rule: 'sql/bad-fixture', detail } };
    return [fault];
  },

  resolve(body, fixtures) {
    if (body.fixture === undefined) return body;
    const script = Object.hasOwn(fixtures, body.fixture) ? fixtures[body.fixture] : undefined;
    return script === undefined ? undefined : { ...body, setup: `${script}\n${body.setup ?? ''}` };
  },

  show: (body) => ({ fixture: body.setup ?? '' }),
  ask: (asker) => asker.compose({ language: 'sql', starter: '' }),

  understand: (response) =>
    typeof response === 'string' && response.trim() !== ''
      ? understood(response)
      : notUnderstood('a query as text, such as "SELECT ..."'),

  async grade(body, response, { runner }) {
    const setup = body.setup ?? '';
    const expected = await runner.sql(setup, body.solution);
    if (!expected.ok) throw new Error(`the solution does not run: ${expected.error}`);
    const got = await runner.sql(setup, response);
    if (!got.ok) return { score: 0, why: reasonOf(got), forgiven: null };
    const difference = firstDifference(expected.result, got.result, { ordered: body.ordered });
    if (difference === undefined) return { score: 1, why: null, forgiven: null };
    const comparison = { expected: expected.result, got: got.result, differs: difference.rows };
    return { score: 0, why: difference.why, forgiven: null, comparison };
  },

  key: (body) => ({ response: body.solution, lines: [body.solution] }),
  keyFields: (body) => ({ setup: body.setup ?? null, solution: body.solution, ordered: body.ordered }),
});

/** What SQLite says is told as such, and in its own words. */
function reasonOf({ error, refused }: SqlOutcome & { readonly ok: false }): string {
  return refused === true ? error : `SQLite says: ${error}`;
}
