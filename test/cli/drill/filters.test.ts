import { describe, expect, test } from '@jest/globals';
import { filtered, type Filters, readFilters } from '../../../src/cli/drill/filters.js';
import { OptionValues } from '../../../src/cli/option-values.js';
import type { Question } from '../../../src/model/question.js';
import { ids, question } from '../../learn/samples.js';
import { failureOf } from './support.js';

const none: Filters = { level: [], kind: [], topic: [], skill: [], language: [] };

const questions: readonly Question[] = [
  { ...question({ id: 'data/a', level: 'junior', kind: 'choice' }), topic: 'indexes' },
  {
    ...question({ id: 'data/b', level: 'senior', skills: ['problem-solving', 'technologies'] }),
    topic: 'locks',
  },
  { ...question({ id: 'data/c', level: 'senior', kind: 'choice' }), topic: 'locks' },
];

describe('reading', () => {
  const readWith = (values: Readonly<Record<string, unknown>>) =>
    readFilters(new OptionValues(values, 'drill'));

  test('without options nothing is filtered', () => {
    expect(readWith({})).toEqual(none);
  });

  test('options may be repeated, and hold several with commas', () => {
    expect(readWith({ level: ['junior,mid', 'senior'], topic: ['locks', 'indexes'] })).toEqual({
      ...none,
      level: ['junior', 'mid', 'senior'],
      topic: ['locks', 'indexes'],
    });
  });

  test.each([
    ['level', 'senor', 'senior'],
    ['kind', 'chioce', 'choice'],
    ['skill', 'technology', 'technologies'],
  ])('--%s %s is refused, and %s named', (name, word, meant) => {
    expect(failureOf(() => readWith({ [name]: [word] }))).toContain(meant);
  });
});

describe('languages', () => {
  const shown = { ...question({ id: 'data/shown' }), code: { language: 'python', source: '1' } };
  const asked: Question = {
    ...question({ id: 'data/asked' }),
    kind: 'code',
    body: { language: 'javascript', starter: '', solution: '', tests: [], limit_ms: 1000 },
  };
  const all = [...questions, shown, asked];

  test.each([
    [['python'], ['data/shown']],
    [['javascript'], ['data/asked']],
    [
      ['python', 'javascript'],
      ['data/shown', 'data/asked'],
    ],
  ])('%j', (language, found) => {
    expect(ids(filtered(all, { ...none, language }))).toEqual(found);
  });

  test('that no question has are told', () => {
    const failure = failureOf(() => filtered(all, { ...none, language: ['pyton'] }));
    expect(failure).toContain('no question has the language "pyton"; did you mean "python"?');
  });
});

describe('filtering', () => {
  const through = (filters: Partial<Filters>) => ids(filtered(questions, { ...none, ...filters }));

  test('an empty filter lets all through', () => {
    expect(through({})).toEqual(ids(questions));
  });

  test.each<[Partial<Filters>, readonly string[]]>([
    [{ level: ['senior'] }, ['data/b', 'data/c']],
    [{ level: ['junior', 'senior'] }, ['data/a', 'data/b', 'data/c']],
    [{ kind: ['choice'] }, ['data/a', 'data/c']],
    [{ topic: ['locks'] }, ['data/b', 'data/c']],
    [{ skill: ['problem-solving'] }, ['data/b']],
    [{ level: ['senior'], kind: ['choice'] }, ['data/c']],
    [{ level: ['mid'] }, []],
  ])('%j lets %j through', (filters, expected) => {
    expect(through(filters)).toEqual(expected);
  });

  test('a topic that no question has is refused, with what was probably meant', () => {
    const text = failureOf(() => through({ topic: ['lokcs'] }));
    expect(text).toContain('no question has the topic "lokcs"');
    expect(text).toContain('locks');
  });
});
