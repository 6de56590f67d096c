import { describe, expect, test } from '@jest/globals';
import { explainRule } from '../../src/lint/explain.js';
import { plain } from '../../src/lint/paint.js';
import { findRule, rules } from '../../src/lint/registry.js';
import { marksOf } from './sample-files.js';

describe.each(rules.map((rule) => [rule.id, rule] as const))('explaining %s', (id, rule) => {
  const text = explainRule(rule, plain);

  test('says what it is, why, and how to silence it', () => {
    expect(text.split('\n')[0]).toMatch(new RegExp(`^${id}  ${rule.severity}(, mended by --fix)?$`));
    expect(text).toContain(rule.why);
    expect(text).toContain(`${id}${rule.severity === 'off' ? '=info' : '=off'}`);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('points at every place of the bad sample and at none of the good one', () => {
    const carets = text.match(/^[ ^]*\^[ ^]*$/gm) ?? [];
    expect(carets.join('').replaceAll(' ', '')).toHaveLength(marksOf(rule.bad).length);
    expect(text).not.toContain('»');
    const good = text.slice(text.indexOf('It is content with:'));
    expect(good).not.toMatch(/^ *\^/m);
  });

  test('says nothing that acts on a terminal', () => {
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

test('the caret stands under the place, also behind wide characters', () => {
  const rule = findRule('mcq/no-key');
  if (rule === undefined) throw new Error('the rule is gone');
  const bad = { files: { 'sample.yaml': '事务: »x »y\n' } };
  const lines = explainRule({ ...rule, bad }, plain).split('\n');
  expect(lines[lines.indexOf('  事务: x y') + 1]).toBe('        ^ ^');
});

test('a sample of several files names them', () => {
  const rule = findRule('pack/duplicate-id');
  if (rule === undefined) throw new Error('the rule is gone');
  const names = [rule.bad, rule.good].flatMap(({ files }) => Object.keys(files));
  expect(explainRule(rule, plain).match(/^ {2}# .*yaml$/gm)).toEqual(names.map((name) => `  # ${name}`));
});
