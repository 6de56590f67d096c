import { expect, test } from '@jest/globals';
import { levelOf } from '../../src/listing/level.js';
import { statementsOf } from '../../src/listing/statements.js';

const read = (text: string) => levelOf(statementsOf(text));

test.each([
  ['Senior Backend Engineer\n\nWe mentor juniors.', 'senior', 'Senior'],
  ['Junior Python Developer', 'junior', 'Junior'],
  ['Software Engineer, mid-level', 'mid', 'mid-level'],
  [
    'Backend Engineer\n\nRequirements:\n- 6+ years of experience\n- 2 years of experience with Kafka',
    'senior',
    '6+ years',
  ],
  ['Backend Engineer\n\nRequirements:\n- 3 years of professional experience', 'mid', '3 years'],
  ['Backend Engineer\n\nRequirements:\n- 0-1 years experience', 'junior', '0-1 years'],
  ['Principal engineer, platform', 'senior', 'Principal'],
  ['Internship backend', 'junior', 'Internship'],
])('%j is for %s, by "%s"', (text, level, words) => {
  expect(read(text)).toEqual({ level, words });
});

test.each([
  'Backend Engineer\n\nWe have been in business for 25 years.',
  'Backend Engineer\n\nNice to have:\n- 5 years of experience with Rust',
  'Benefits\n- Senior discount',
  '',
])('%j says nothing of the level', (text) => {
  expect(read(text)).toBeUndefined();
});
