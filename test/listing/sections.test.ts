import { expect, test } from '@jest/globals';
import { isLegal, namesOthers, ownSection, sectionOfTitle } from '../../src/listing/sections.js';

test.each([
  ['Nice to have skills', 'nice'],
  ['What we offer', 'dropped'],
  ["YOU'LL GET", 'dropped'],
  ['Über uns', 'dropped'],
  ['Why Kelpie?', 'dropped'],
  ['Why this job exists', undefined],
  ['Extras we like', 'nice'],
  ['Our extras', 'dropped'],
  ['In return', 'dropped'],
  ['Points for', 'nice'],
  ['The small print', 'dropped'],
  ['Ihr Profil', 'required'],
  ['What we look for', 'required'],
  ["What you'll be doing", 'neutral'],
  ['Tus funciones', 'neutral'],
  ['The product', undefined],
  ['Perkily', undefined],
])('the title %j announces what is %s', (title, section) => {
  expect(sectionOfTitle(title)).toBe(section);
});

test.each([
  ['Terraform is a plus', 'nice'],
  ['it helps if you know Docker', 'nice'],
  ['would be a distinct advantage', 'nice'],
  ['dental and vision', 'dropped'],
  ['a year of dentalwork', undefined],
  ['Kafka', undefined],
])('%j is %s by its own words', (clause, section) => {
  expect(ownSection(clause)).toBe(section);
});

test('other companies are told from those who work here', () => {
  expect(namesOthers('Clients include Oracle')).toBe(true);
  expect(namesOthers('Teams at Oracle use us')).toBe(true);
  expect(namesOthers('Trusted by Stripe')).toBe(true);
  expect(namesOthers('Teams at home use Oracle')).toBe(false);
});

test('the law is known by its phrases', () => {
  expect(isLegal('without regard to race')).toBe(true);
  expect(isLegal('a legal entity service in Java')).toBe(false);
});
