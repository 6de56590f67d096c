import { expect, test } from '@jest/globals';
import { calibration } from '../../../src/report/reports/calibration.js';
import { review } from '../../learn/samples.js';
import { facts } from '../samples.js';

test('tells how often answers were right, by how sure the learner was', () => {
  const reviews = [
    review({ question: 'data/a', confidence: 'sure' }),
    review({ question: 'data/b', confidence: 'sure', score: 0 }),
    review({ question: 'data/c', confidence: 'guess', score: 0.25 }),
    review({ question: 'data/d', score: 0 }),
  ];
  expect(calibration(facts({ reviews }))).toEqual([
    { confidence: 'sure', answers: 2, accuracy: 0.5 },
    { confidence: 'unsure', answers: 0, accuracy: null },
    { confidence: 'guess', answers: 1, accuracy: 0.25 },
  ]);
});

test('is empty where that was never said', () => {
  expect(calibration(facts({ reviews: [review({ question: 'data/a' })] }))).toEqual([]);
});
