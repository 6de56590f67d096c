import { describe, expect, test } from '@jest/globals';
import { describeProblem } from '../../../src/model/problem-text.js';
import { kindNames, kindOf } from '../../../src/model/question.js';
import { levels } from '../../../src/model/kinds/kind.js';
import { seeded } from '../../../src/model/random.js';
import { gradeWith, questionOf, readFields } from './reading.js';
import { sampleFields, samples } from './samples.js';

const place = expect.objectContaining({ line: expect.any(Number), column: expect.any(Number) });

/** A word one slip of the finger away. */
const misspelt = (word: string) => `${word.slice(0, -2)}${word.slice(-1)}${word.slice(-2, -1)}`;

test('there are kinds to test', () => {
  expect(kindNames().length).toBeGreaterThanOrEqual(8);
});

describe.each(kindNames())('%s: reading', (name) => {
  test('the sample reads without problems', () => {
    const { question, problems } = readFields(sampleFields(name));
    expect(problems).toEqual([]);
    expect(question?.kind).toBe(name);
    expect(question?.id).toBe('p/sample');
  });

  test('each level has an expected time', () => {
    for (const level of levels) {
      expect(questionOf({ ...sampleFields(name), level }).seconds).toBeGreaterThan(0);
    }
    expect(questionOf({ ...sampleFields(name), seconds: 7 }).seconds).toBe(7);
  });

  test('a missing own field is reported at the question', () => {
    const { required } = samples[name];
    const { question, problems } = readFields({ ...sampleFields(name), [required]: undefined });
    expect(question).toBeUndefined();
    expect(problems).toEqual([
      { rule: 'schema/missing-key', key: required, where: `a question of kind ${name}`, place },
    ]);
    expect(problems[0]?.place.line).toBe(7);
  });

  test('a misspelt own field is reported with what was meant', () => {
    const { fields, required } = samples[name];
    const wrong = misspelt(required);
    const renamed = Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key === required ? wrong : key, value]),
    );
    const { problems } = readFields(renamed);
    const unknown = problems.find((problem) => problem.rule === 'schema/unknown-key');
    if (unknown === undefined) throw new Error('the unknown key was not reported');
    expect(describeProblem(unknown)).toBe(
      `unknown key "${wrong}" in a question of kind ${name}; did you mean "${required}"?`,
    );
    expect(unknown.place.line).toBeGreaterThan(11);
  });

  test('an own field of the wrong type is reported where it stands', () => {
    const { required } = samples[name];
    const { question, problems } = readFields({ ...sampleFields(name), [required]: { odd: [] } });
    expect(question).toBeUndefined();
    expect(problems.map((problem) => problem.rule)).toContain('schema/type');
    expect(problems[0]?.place.line).toBeGreaterThan(11);
  });
});

describe.each(kindNames())('%s: the key', (name) => {
  const question = questionOf(sampleFields(name));
  const kind = kindOf(question);

  test('counts the ways to guess', () => {
    const count = kind.optionCount(question.body);
    expect(count === 0 || count >= 2).toBe(true);
    expect(Number.isInteger(count)).toBe(true);
  });

  test('graded gives 1, whatever order it is shown in', async () => {
    const { response } = kind.key(question.body);
    for (const seed of [1, 2, 3, 4, 5]) {
      const understood = kind.understand(response, kind.show(question.body, seeded(seed)));
      if (!understood.ok) throw new Error(understood.expected);
      const points = kind.points?.(question.body, understood.response) ?? [];
      const confirmed = Object.fromEntries(points.map(({ id }) => [id, true]));
      const grade = await gradeWith(question, understood.response, confirmed);
      expect(grade).toMatchObject({ score: 1, why: null, forgiven: null });
    }
  });

  test('survives a round trip through JSON, as the history and front ends need', () => {
    const { response } = kind.key(question.body);
    expect(JSON.parse(JSON.stringify(response))).toEqual(response);
  });

  test('is told in words', () => {
    const { lines } = kind.key(question.body);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.trim() !== '')).toBe(true);
  });
});

describe.each(kindNames())('%s: understanding', (name) => {
  const question = questionOf(sampleFields(name));
  const kind = kindOf(question);
  const shown = kind.show(question.body, seeded(1));

  test.each(samples[name].nonsense.map((response) => [response]))('refuses %j', (response) => {
    const understood = kind.understand(response, shown);
    expect(understood).toEqual({ ok: false, expected: expect.stringMatching(/\w/) });
  });

  test('refuses undefined, as a line without "response" has it', () => {
    expect(kind.understand(undefined, shown).ok).toBe(false);
  });
});
