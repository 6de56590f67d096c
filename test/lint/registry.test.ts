import { describe, expect, test } from '@jest/globals';
import { findRule, rules } from '../../src/lint/registry.js';
import type { Rule } from '../../src/lint/rule.js';
import { lint } from '../../src/lint/run.js';
import { type Sample, withoutMarks } from '../../src/lint/samples.js';
import type { ProofOutcome } from '../../src/proof/outcome.js';
import type { ProblemRule } from '../../src/model/problem.js';
import { guideFrom, marksOf, packFilesOf } from './sample-files.js';

/** Those that are off unless a preset turns them on. */
const optional = rules.filter((rule) => rule.severity === 'off').map((rule) => rule.id);

async function findingsIn(sample: Sample, also: readonly string[] = [], proof?: ProofOutcome) {
  const read = sample.guide === undefined ? undefined : guideFrom(withoutMarks(sample.guide));
  expect(read?.problems ?? []).toEqual([]);
  const severities = new Map(also.map((id) => [id, 'info'] as const));
  const files = packFilesOf(sample);
  const ids = files.flatMap(({ documents }) =>
    documents.flatMap(({ questions }) => questions.map((each) => each.question.id)),
  );
  const proofs = new Map(proof === undefined ? [] : ids.map((id) => [id, proof] as const));
  const { findings } = await lint(files, { guide: read?.guide, severities, proofs });
  return findings;
}

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (id, rule) => {
  test('fires at every mark of its bad sample and nowhere else', async () => {
    const findings = await findingsIn(rule.bad, optional, rule.sampleProofs?.bad);
    const found = findings.filter((finding) => finding.rule === id);
    const places = found.map(({ file, place }) => `${file}:${place.line}:${place.column}`);
    expect(places.length).toBeGreaterThan(0);
    expect([...places].sort()).toEqual([...marksOf(rule.bad)].sort());
    for (const finding of found) {
      const own = rule.severityOfShipped ?? rule.severity;
      const usual = own === 'off' ? 'info' : own;
      const milder = id === 'pack/duplicate-question' && finding.message.includes(' % of its wording');
      expect(finding.severity).toBe(milder ? 'info' : usual);
      expect(finding.message).toMatch(/[^.\s]$/);
    }
  });

  test('has a good sample in which no rule finds anything', async () => {
    expect(marksOf(rule.good)).toEqual([]);
    expect(
      await findingsIn(
        rule.good,
        optional.filter((each) => each === id),
        rule.sampleProofs?.good,
      ),
    ).toEqual([]);
  });

  test('says why in one or two sentences', () => {
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.why.split(/[.?!] [A-Z]/).length).toBeLessThanOrEqual(2);
  });

  test('has a family and a name', () => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(findRule(id)).toBe(rule);
  });
});

test('rules whose precision was below 0.7 are off', () => {
  expect(optional).toEqual([
    'cue/absolute-terms',
    'cue/convergence',
    'cue/grammar',
    'cue/vague-terms',
    'stem/negative',
    'stem/no-question',
  ]);
});

test('no two rules share an id', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

test('an unknown id has no rule', () => {
  expect(findRule('mcq/too-easy')).toBeUndefined();
});

test('every problem that reading a pack may report has a rule', () => {
  // The compiler refuses this list while a problem is left out.
  const every: Record<ProblemRule, true> = {
    'yaml/syntax': true,
    'yaml/encoding': true,
    'yaml/control-char': true,
    'yaml/duplicate-key': true,
    'yaml/alias': true,
    'yaml/tag': true,
    'yaml/merge-key': true,
    'yaml/depth': true,
    'schema/pack': true,
    'schema/unknown-key': true,
    'schema/missing-key': true,
    'schema/type': true,
    'schema/enum': true,
    'schema/range': true,
    'schema/format': true,
    'pack/duplicate-id': true,
    'mcq/no-key': true,
    'mcq/multiple-keys': true,
    'mcq/too-few-options': true,
    'mcq/duplicate-option': true,
    'number/non-finite': true,
    'text/empty-accept': true,
    'text/bad-pattern': true,
    'order/duplicate-item': true,
    'order/too-few': true,
    'match/duplicate': true,
    'open/no-points': true,
    'sql/bad-fixture': true,
    'code/no-tests': true,
  };
  expect(Object.keys(every).filter((id) => findRule(id) === undefined)).toEqual([]);
});
