import { expect, test } from '@jest/globals';
import { statementsOf } from '../../src/listing/statements.js';

const sections = (text: string) => statementsOf(text).map(({ text: own, section }) => `${section}: ${own}`);

test('a title holds until the next one', () => {
  expect(
    sections(
      '# Backend engineer\n\nWe build things.\n\nRequirements:\n- Go\n- Kafka\n\nNice to have\n- Rust\n\nBenefits\n- Lunch',
    ),
  ).toEqual([
    'neutral: # Backend engineer',
    'neutral: We build things.',
    'required: Requirements:',
    'required: Go',
    'required: Kafka',
    'nice: Nice to have',
    'nice: Rust',
    'dropped: Benefits',
    'dropped: Lunch',
  ]);
});

test('a title that says nothing ends the one before', () => {
  expect(sections('Benefits:\n- Java courses\n\n## The product\n- Python')).toEqual([
    'dropped: Benefits:',
    'dropped: Java courses',
    'neutral: ## The product',
    'neutral: Python',
  ]);
});

test('a label before a colon holds for its line', () => {
  expect(sections('Bonus: Terraform, Helm\nThe team writes Go.')).toEqual([
    'nice: Terraform, Helm',
    'neutral: The team writes Go.',
  ]);
});

test.each([
  ['Requirements:\n- Rust is a plus', 'nice'],
  ['Requirements:\n- Ideally you know Rust', 'nice'],
  ['Requirements:\n- Kafka preferred', 'nice'],
  ['Requirements:\n- We are an equal opportunity employer', 'dropped'],
  ['Our clients include Oracle and IBM.', 'dropped'],
  ['Requirements:\n- Five years of Java', 'required'],
])('what a sentence says itself wins: %j is %s', (text, section) => {
  expect(statementsOf(text).at(-1)?.section).toBe(section);
});

test('the lines of a paragraph are one, its sentences are not', () => {
  expect(sections('We use Go and\nPostgreSQL. You will like\nit.')).toEqual([
    'neutral: We use Go and PostgreSQL.',
    'neutral: You will like it.',
  ]);
});

test('a list keeps its lines apart', () => {
  expect(sections('1. Go\n2) Java\n• Kafka\n* SQL\n')).toEqual([
    'neutral: Go',
    'neutral: Java',
    'neutral: Kafka',
    'neutral: SQL',
  ]);
});

test('nothing has no statements', () => {
  expect(statementsOf(' \n\n\t\n')).toEqual([]);
});
