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

test.each([
  ["What you'll be doing\n- Java", 'neutral: Java'],
  ['About us\n- Rust\n\nThe first year\n\n- Java', 'neutral: Java'],
  ['🎁 Perks\n🔹 Rust\n💪 What you need\n🔹 Java', 'required: Java'],
  ['**Bonus:** Java', 'nice: Java'],
  ['Senior Engineer - Benefits Platform\nJava', 'neutral: Java'],
  ['Wir bieten\n- Rust\nDein Profil\n- Java', 'required: Java'],
  ['Ofrecemos\n- Rust\nSe valorará\n- Java', 'nice: Java'],
  ['Requirements\n2.1 Java', 'required: Java'],
  ['Requirements\n3 years of Java', 'required: 3 years of Java'],
])('titles are told by their words, their marks, and the list below: %j', (text, last) => {
  expect(sections(text).at(-1)).toBe(last);
});

test('what follows a legal sentence in its paragraph is legal too', () => {
  expect(sections('We use Go. We are an equal opportunity employer. Take part in our Rust courses.')).toEqual(
    [
      'neutral: We use Go.',
      'dropped: We are an equal opportunity employer.',
      'dropped: Take part in our Rust courses.',
    ],
  );
});

test('parts of a sentence count for themselves', () => {
  expect(sections('Requirements:\n- 5 years of software development, Kotlin preferred')).toEqual([
    'required: Requirements:',
    'required: 5 years of software development, ',
    'nice: Kotlin preferred',
  ]);
  expect(sections('Requirements:\n- Kafka, Redis and Kotlin preferred').at(-1)).toBe(
    'nice: Kafka, Redis and Kotlin preferred',
  );
});

test('a listing in a single sentence is not dropped for the visa it names', () => {
  const many = Array.from({ length: 30 }, (_, index) => `duty number ${String(index)}`).join(', ');
  expect(
    sections(`Java wanted, ${many}, no visa sponsorship, Kotlin too`).map((each) => each.split(' ')[0]),
  ).toEqual(['neutral:', 'dropped:', 'neutral:']);
  expect(sections(`Dental, ${many}, tickets to Ruby Slippers`).map((each) => each.split(' ')[0])).toEqual([
    'dropped:',
  ]);
});
