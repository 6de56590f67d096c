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
  ['Backend Engineer\n\n- Go, 3+ yrs in production', 'mid', '3+ yrs'],
  ['Backend Engineer\n\nYou have worked with Python for three or four years.', 'mid', 'three or four years'],
  ['Backend Engineer\n\nQualifications\n- Four (4) years of development', 'mid', 'Four (4) years'],
  [
    'Backend Engineer\n\nWhat we look for\n- 5+ years building for the web, two with React',
    'senior',
    '5+ years',
  ],
  ['Associate Data Platform Engineer', 'junior', 'Associate Data Platform Engineer'],
  ['Title: Lead Java Developer', 'senior', 'Lead Java Developer'],
  ['Backend role\n\nA text.\n\nAnother one.\n\nThey need someone senior.', 'senior', 'senior'],
])('%j is for %s, by "%s"', (text, level, words) => {
  expect(read(text)).toEqual({ level, words });
});

test.each([
  'Backend Engineer\n\nWe have been in business for 25 years.',
  'Backend Engineer\n\nNice to have:\n- 5 years of experience with Rust',
  'Benefits\n- Senior discount',
  'Backend Engineer\n\nA text.\n\nAnother one.\n\nYou will mentor two junior engineers.',
  'Backend Engineer\n\nA text.\n\nAnother one.\n\nYou know Linux internals.',
  'Backend Engineer\n\nRequirements:\n- A plan for 110 years',
  'Backend Engineer\n\nRequirements:\n- You work with us and take a sabbatical after five years',
  'Backend Engineer\n\nWe have 15 years of experience in logistics.',
  '',
])('%j says nothing of the level', (text) => {
  expect(read(text)).toBeUndefined();
});
