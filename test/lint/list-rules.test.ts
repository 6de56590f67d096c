import { expect, test } from '@jest/globals';
import { listRules } from '../../src/lint/list-rules.js';
import { rules } from '../../src/lint/registry.js';
import type { Setting } from '../../src/lint/rule.js';

test('lists every rule once, sorted by id, with what a config needs to know', () => {
  const list = listRules();
  const ids = list.rules.map((rule) => rule.id);
  expect(list.version).toBe(1);
  expect(ids).toEqual([...ids].sort());
  expect(ids).toHaveLength(rules.length);
  expect(list.rules.find((rule) => rule.id === 'mcq/missing-why')).toEqual({
    id: 'mcq/missing-why',
    severity: 'warn',
    fixable: false,
    why: 'A wrong option stands for a mistake; its reason is what tells the learner who chose it what the mistake was.',
  });
});

/** By default; a heuristic is a warning where at least nine in ten of its findings are right, an info from seven in ten. */
const table: Readonly<Record<Exclude<Setting, 'error'>, string>> = {
  warn: `yaml/ambiguous-scalar yaml/unquoted-comma yaml/comment-eats-text pack/duplicate-question pack/longest-key-rate
    pack/key-position-bias mcq/all-of-the-above mcq/missing-why stem/placeholder md/unclosed-fence
    number/no-tolerance text/duplicate-accept explain/missing refs/missing lint/unused-disable`,
  info: `mcq/none-of-the-above mcq/k-type mcq/unordered-numeric mcq/longest-is-key mcq/yes-no-options
    stem/negative-not-emphasised stem/double-negative stem/blank-in-middle stem/too-long cue/stem-key-repeat
    open/no-model explain/too-short lint/no-reason`,
  off: 'cue/absolute-terms cue/vague-terms cue/convergence cue/grammar stem/negative stem/no-question',
};

test.each(Object.entries(table))('%s are those of the rule table', (severity, ids) => {
  const of = new Map<string, Setting>(listRules().rules.map((rule) => [rule.id, rule.severity]));
  const named = ids.split(/\s+/).map((id) => [id, of.get(id)] as const);
  expect(named).toEqual(named.map(([id]) => [id, severity]));
});
