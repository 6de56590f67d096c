import { expect, test } from '@jest/globals';
import { skills } from '../../../src/report/reports/skills.js';
import { question, review } from '../../learn/samples.js';
import { facts } from '../samples.js';

test('an answer counts for every skill its question asks for', () => {
  const questions = [
    question({ id: 'data/a', skills: ['technologies', 'problem-solving'] }),
    question({ id: 'data/b', skills: ['technologies'], retired: true }),
  ];
  const reviews = [
    review({ question: 'data/a', score: 1 }),
    review({ question: 'data/b', score: 0 }),
    review({ question: 'data/b', score: 0, verdict: 'skipped' }),
    review({ question: 'data/gone', score: 0 }),
  ];
  expect(skills(facts({ questions, reviews }))).toEqual([
    { skill: 'problem-solving', reviews: 1, accuracy: 1 },
    { skill: 'analytical-thinking', reviews: 0, accuracy: null },
    { skill: 'technologies', reviews: 2, accuracy: 0.5 },
  ]);
});
