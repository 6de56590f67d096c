import { expect, test } from '@jest/globals';
import { weakest } from '../../../src/report/reports/weakest.js';
import { day, noon, question, review } from '../../learn/samples.js';
import { facts } from '../samples.js';

const names = ['due', 'fresh', 'missed', 'unseen', 'old'];
const questions = names.map((name) => question({ id: `data/${name}`, retired: name === 'old' }));

test('are those due or missed, least likely recalled first', () => {
  const reviews = [
    review({ question: 'data/due', at: noon - 90 * day }),
    review({ question: 'data/old', at: noon - 90 * day }),
    review({ question: 'data/gone', at: noon - 90 * day }),
    review({ question: 'data/missed', score: 0, at: noon - 60_000 }),
    review({ question: 'data/missed', score: 0.5, at: noon - 30_000 }),
    review({ question: 'data/missed', score: 0, at: noon }),
    review({ question: 'data/fresh', at: noon - 1000 }),
  ];
  const found = weakest(facts({ questions, reviews }));
  expect(found).toEqual([
    { question: 'data/due', area: 'data', recallNow: expect.any(Number), lapses: 0 },
    { question: 'data/missed', area: 'data', recallNow: expect.any(Number), lapses: 1 },
  ]);
  const [due, missed] = found.map(({ recallNow }) => recallNow);
  expect(due).toBeLessThan(missed ?? 0);
});

test('are at most ten; of equals, the one missed more often, then by name', () => {
  const many = Array.from({ length: 12 }, (_, index) => question({ id: `data/q${10 + index}` }));
  const reviews = many.map((each) => review({ question: each.id, score: 0 }));
  const again = review({ question: 'data/q21', score: 0 });
  const found = weakest(facts({ questions: [...many].reverse(), reviews: [...reviews, again] }));
  expect(found.map((each) => each.question)).toEqual(
    ['q21', 'q10', 'q11', 'q12', 'q13', 'q14', 'q15', 'q16', 'q17', 'q18'].map((name) => `data/${name}`),
  );
});

test('are none where nothing was answered', () => {
  expect(weakest(facts({ questions }))).toEqual([]);
});
