import { expect, test } from '@jest/globals';
import { listRules } from '../../src/lint/list-rules.js';
import { rules } from '../../src/lint/registry.js';

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

test('the severities are those of the rule table', () => {
  const of = Object.fromEntries(listRules().rules.map(({ id, severity }) => [id, severity]));
  const milder = { 'explain/missing': 'warn', 'refs/missing': 'warn', 'mcq/missing-why': 'warn' };
  const expected = { ...milder, 'open/no-model': 'info' };
  expect(Object.fromEntries(Object.entries(of).filter(([, severity]) => severity !== 'error'))).toEqual(
    expected,
  );
});
