import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { answerBody } from '../../src/exchange/answers.js';
import type { Draft } from '../../src/exchange/exchange.js';
import { identify, slugOf } from '../../src/exchange/identify.js';
import { pointsOf } from '../../src/exchange/points.js';
import { slugPattern } from '../../src/model/ids.js';

const draft = (prompt: string, more: Partial<Draft> = {}): Draft => ({
  where: 'line 1',
  kind: 'text',
  prompt,
  body: { accept: ['x'] },
  ...more,
});

describe('ids', () => {
  test('come from the name, or from the first words; code is no name', () => {
    const { identified } = identify([
      draft('Whatever', { name: 'Über Köche' }),
      draft('What does this print, if anything at all, on Linux?'),
      draft('```js\nconst a = 1;\n```\nAnd now?'),
    ]);
    expect(identified.map(({ id }) => id)).toEqual([
      'uber-koche',
      'what-does-this-print-if-anything-at-all',
      'and-now',
    ]);
  });

  test('where several would be one, each gets a part of its hash; the order makes no difference', () => {
    const drafts = [draft('Same?'), draft('Same?', { body: { accept: ['y'] } }), draft('漢字')];
    const ids = identify(drafts).identified.map(({ id }) => id);
    expect(ids[0]).toMatch(/^same-[0-9a-f]{8}$/);
    expect(ids[2]).toMatch(/^q-[0-9a-f]{8}$/);
    expect(new Set(ids).size).toBe(3);
    expect(identify([...drafts].reverse()).identified.map(({ id }) => id)).toEqual([...ids].reverse());
  });

  test('the same question twice is one', () => {
    const { identified, doubled } = identify([draft('A?'), draft('A?', { where: 'line 9' })]);
    expect(identified.map(({ id }) => id)).toEqual(['a']);
    expect(doubled).toMatchObject([{ draft: { where: 'line 9' }, first: { where: 'line 1' } }]);
  });

  test('are always slugs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        const slug = slugOf(words);
        expect(slug === undefined || slugPattern.test(slug)).toBe(true);
      }),
    );
  });
});

describe('answers that are only text', () => {
  test('up to six words on one line are typed, more is told', () => {
    expect(answerBody('one two three four five six').kind).toBe('text');
    expect(answerBody('one two three four five six seven').kind).toBe('open');
    expect(answerBody('one\ntwo').kind).toBe('open');
  });

  test('points are the items of a list or else the sentences, short, none twice, without sources', () => {
    const points = (answer: string) => pointsOf(answer).map(({ point }) => point);
    expect(points('Two things:\n- first one\n- second one\n- first one\n\nSources:\n- RFC 9110')).toEqual([
      'first one',
      'second one',
    ]);
    expect(points('It is fast. It is\nsmall; and so on.')).toEqual([
      'It is fast',
      'It is small',
      'and so on',
    ]);
    expect(points(`${'word '.repeat(20)}.`)).toEqual([`${'word '.repeat(15).trim()}...`]);
    expect(points('!!!')).toEqual(['!!!']);
  });
});
