import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { Shown } from '../../../src/model/asker.js';
import { kindNames, kindOf, type Question } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import { gradeWith, questionOf } from './reading.js';
import { samples } from './samples.js';

/** Answers of every form, right for some kind or for none, built from what is shown. */
function anyResponse(shown: Shown): fc.Arbitrary<unknown> {
  const ids = [...(shown.options ?? []), ...(shown.items ?? [])].map((part) => part.id);
  const left = (shown.pairs?.left ?? []).map((part) => part.id);
  const right = (shown.pairs?.right ?? []).map((part) => part.id);
  const pairs = fc.dictionary(fc.constantFrom('x', ...left), fc.constantFrom('x', ...right));
  const written = fc
    .tuple(fc.double(), fc.constantFrom('', ' ms', 's', '%', ' KiB'))
    .map((both) => both.join(''));
  return fc.oneof(
    fc.constantFrom('x', ...ids),
    fc.shuffledSubarray(ids),
    fc.shuffledSubarray(ids, { minLength: ids.length }),
    pairs,
    written,
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.anything(),
  );
}

async function checkScore(question: Question, response: unknown, confirmed: Record<string, boolean>) {
  const kind = kindOf(question);
  const understood = kind.understand(response, kind.show(question.body, seeded(1)));
  if (!understood.ok) return false;
  const { score } = await gradeWith(question, understood.response, confirmed);
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
  return true;
}

describe.each(kindNames())('%s', (name) => {
  const question = questionOf(samples[name].fields);
  const kind = kindOf(question);
  const shown = kind.show(question.body, seeded(1));

  test('every answer that is understood scores from 0 to 1', async () => {
    let understood = 0;
    const property = fc.asyncProperty(anyResponse(shown), async (response) => {
      if (await checkScore(question, response, {})) understood += 1;
    });
    // A fixed seed: how many answers happen to be understood must not depend on chance.
    await fc.assert(property, { numRuns: 400, seed: 20_261_123 });
    expect(understood).toBeGreaterThan(5);
  });

  test('every selection of points scores from 0 to 1', async () => {
    const { response } = kind.key(question.body);
    const points = kind.points?.(question.body, response).map((point) => point.id) ?? [];
    const confirmed = fc.dictionary(fc.constantFrom('x', ...points), fc.boolean());
    await fc.assert(
      fc.asyncProperty(confirmed, async (record) => {
        expect(await checkScore(question, response, record)).toBe(true);
      }),
    );
  });
});

test('open: weights of any size never make a score that is not a number', async () => {
  const weight = fc.double({ min: 5e-324, max: 1.7e308, noNaN: true });
  const property = fc.asyncProperty(fc.array(weight, { minLength: 1, maxLength: 6 }), async (weights) => {
    const points = weights.map((each, index) => ({ point: `point ${index}`, weight: each, id: `p${index}` }));
    const question = questionOf({ kind: 'open', points, enough: Math.ceil(points.length / 2) });
    const all = Object.fromEntries(points.map(({ id }) => [id, true]));
    await checkScore(question, '', { p0: true });
    expect((await gradeWith(question, '', all)).score).toBe(1);
  });
  await fc.assert(property);
});

test('number: an answer of any size is right as it stands', async () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  await fc.assert(
    fc.asyncProperty(finite, fc.constantFrom(0, 0.1, '0%', '3%', '250%'), async (answer, tolerance) => {
      const question = questionOf({ kind: 'number', answer, tolerance });
      expect(await gradeWith(question, answer)).toMatchObject({ score: 1 });
    }),
  );
});
