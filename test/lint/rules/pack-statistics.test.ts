import { describe, expect, test } from '@jest/globals';
import { manyChoices, pack, withId } from '../../../src/lint/samples.js';
import { lint } from '../../../src/lint/run.js';
import { packFilesOf } from '../sample-files.js';
import { findingsOf, fires } from './fires.js';

const long = ['The longest of them', 'Short', 'Shore', 'Shirt'];
const even = ['Shark', 'Short', 'Shore', 'Shirt'];

describe('pack/longest-key-rate', () => {
  test.each([
    [20, 20, true],
    [19, 19, false],
    // Of 40 at 1/4: 10 are expected, 16 have a chance of 0.026, 18 one of 0.006.
    [40, 16, false],
    [40, 18, true],
    // Significant, but not more than a tenth above chance.
    [400, 136, false],
  ])('%i choices, the key longest in %i: %s', async (n, longest, expected) => {
    const sample = pack(manyChoices(n, (index) => (index < longest ? long : even)));
    expect(await fires('pack/longest-key-rate', sample)).toBe(expected);
  });
});

describe('pack/key-position-bias', () => {
  const options = (first: number) => (index: number) => (index < first ? even : [...even]);

  test.each([
    [20, true],
    [19, false],
  ])('%i choices with the key in front: %s', async (n, expected) => {
    expect(await fires('pack/key-position-bias', pack(manyChoices(n, options(n), 'shuffle: false')))).toBe(
      expected,
    );
    expect(await fires('pack/key-position-bias', pack(manyChoices(n, options(n))))).toBe(false);
  });

  test('says which position, how often and what chance would give', async () => {
    const [finding] = await findingsOf(
      'pack/key-position-bias',
      pack(manyChoices(24, options(24), 'shuffle: false')),
    );
    expect(finding?.message).toBe(
      'the key is option 1 in 100 % of 24 choices that are not shuffled; by chance it would be 25 %',
    );
  });
});

describe('pack/duplicate-question', () => {
  const prompt =
    'Which of the two isolation levels lets a transaction read rows that another one has not yet committed?';
  const questions = (...texts: readonly string[]) =>
    pack(texts.map((text, index) => withId(`q-${index}`, text)).join(''));

  test.each([
    ['the same words on other lines', prompt.replace('rows that', 'rows\n    that'), 'this is the same'],
    ['one word less', prompt.replace(' yet', ''), 'this question shares'],
    [
      'other words',
      'When does a transaction that only reads block one that writes the same rows of a table?',
      undefined,
    ],
  ])('%s', async (_, other, words) => {
    const sample = questions(`|\n    ${prompt}`, `|\n    ${other}`);
    const found = await findingsOf('pack/duplicate-question', sample);
    expect(found.map(({ message }) => message)).toEqual(
      words === undefined ? [] : [expect.stringContaining(words)],
    );
  });

  test('what is only much alike is an info, unless a setting says how grave the rule is', async () => {
    const files = packFilesOf(questions(prompt, prompt, prompt.replace(' yet', '')));
    const severitiesWith = async (given: ReadonlyMap<string, 'error'>) =>
      (await lint(files, { severities: given })).findings.map(({ severity }) => severity);
    expect(await severitiesWith(new Map())).toEqual(['warn', 'info']);
    expect(await severitiesWith(new Map([['pack/duplicate-question', 'error']]))).toEqual(['error', 'error']);
  });

  test('each against the first before it, once', async () => {
    const sample = questions(prompt, prompt, prompt);
    const found = await findingsOf('pack/duplicate-question', sample);
    expect(found.map(({ message }) => message)).toEqual(
      Array.from({ length: 2 }, () => 'this is the same question as "sample/q-0" (sample.yaml:5)'),
    );
    const near = questions(prompt, prompt.replace(' yet', ''), prompt.replace('Which', 'What'));
    const similar = await findingsOf('pack/duplicate-question', near);
    expect(similar.map(({ message }) => message.replace(/^.* with /, ''))).toEqual(
      Array.from({ length: 2 }, () => '"sample/q-0" (sample.yaml:5)'),
    );
  });

  test('another key makes short questions different, a retired one counts no more', async () => {
    const retired = pack(
      withId('q', prompt) + withId('r', prompt).replace('answer: true', 'answer: true\n  retired: true'),
    );
    expect(await fires('pack/duplicate-question', retired)).toBe(false);
    const bits = questions('How many bits has a short?', 'How many bits has a long?');
    expect(await fires('pack/duplicate-question', bits)).toBe(false);
  });

  test('two packs of one run are compared as well', async () => {
    const [one] = packFilesOf(questions(prompt));
    const [other] = packFilesOf({
      files: {
        'other.yaml': (questions(prompt).files['sample.yaml'] ?? '').replace('pack: sample', 'pack: other'),
      },
    });
    if (one === undefined || other === undefined) throw new Error('no files');
    const { findings } = await lint([one, other]);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'sample.yaml pack/duplicate-question',
    ]);
  });
});
