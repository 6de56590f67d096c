import { describe, expect, test } from '@jest/globals';
import { hiredLanguage, inScope } from '../../src/model/scope.js';
import { question } from '../learn/samples.js';

const all = { levels: [], languages: [] };
const shown = (language: string) => ({ ...question({ id: 'a/x' }), code: { language, source: '1' } });

describe('levels', () => {
  const senior = { ...question({ id: 'a/x' }), level: 'senior' as const };

  test('none chosen is all', () => {
    expect(inScope(senior, all)).toBe(true);
  });

  test('only those chosen', () => {
    expect(inScope(senior, { ...all, levels: ['junior', 'mid'] })).toBe(false);
    expect(inScope(senior, { ...all, levels: ['senior'] })).toBe(true);
  });

  test('what is asked about the candidate has none', () => {
    expect(inScope({ ...senior, area: 'experience' }, { ...all, levels: ['junior'] })).toBe(true);
  });
});

describe('languages', () => {
  test.each([
    ['python', ['python'], true],
    ['java', ['python'], false],
    ['java', [], true],
    ['sql', ['python'], true],
    ['bash', ['python'], true],
    ['text', ['python'], true],
    ['javascript', ['typescript'], true],
    ['typescript', ['javascript'], false],
  ])('code in %s, for %j: %s', (language, languages, asked) => {
    expect(inScope(shown(language), { ...all, languages })).toBe(asked);
  });

  test('a question without code is asked whatever the languages', () => {
    expect(inScope(question({ id: 'a/x' }), { ...all, languages: ['python'] })).toBe(true);
    expect(hiredLanguage(question({ id: 'a/x' }))).toBeUndefined();
  });
});
