import { describe, expect, test } from '@jest/globals';
import { choice, optionList } from '../../../src/lint/samples.js';
import { findingsOf, fires, prompting } from './fires.js';

const options = optionList(['One of them', 'Two of them', 'Three of them']);

async function firesOn(rule: string, prompt: string): Promise<boolean> {
  return fires(rule, prompting('choice', prompt, options));
}

describe('stem/negative-not-emphasised', () => {
  test.each([
    'Which of these methods is not safe?',
    'Which statement about HTTP is never true?',
    'Which of these requests from that page do not carry the cookie?',
    "Which of these isn't a method?",
    'All of these are methods except:',
    'Each of these is safe, except which one?',
  ])('%j asks for what is not so', async (prompt) => {
    expect(await firesOn('stem/negative-not-emphasised', prompt)).toBe(true);
  });

  test.each([
    'Which of these methods is NOT safe?',
    'Which of these methods is **not** safe?',
    'Which of these methods is _not_ safe?',
    'Which statement about a lock that is not held is true?',
    'Which index is used if the column is not selective?',
    'Which line of `if (!ready) do not()` is wrong?',
    'Why does this not print 3?',
    'The file is not there. Which line fails?',
    'Which error does `except` catch?',
  ])('%j does not, or says it loudly', async (prompt) => {
    expect(await firesOn('stem/negative-not-emphasised', prompt)).toBe(false);
  });

  test('the fix writes the very word in capitals', async () => {
    const prompt = '|\n    It is not known.\n    Which of these is not\n    safe?';
    const [finding] = await findingsOf('stem/negative-not-emphasised', choice(prompt, ['A PUT', 'A GET']));
    expect(finding?.fix).toEqual({
      description: 'write "NOT"',
      edits: [{ place: { line: 12, column: 25, endLine: 12, endColumn: 28 }, text: 'NOT' }],
    });
  });

  test('a contraction is told, but has no word to write in capitals', async () => {
    const sample = prompting('choice', "Which of these isn't a method?", options);
    const [finding] = await findingsOf('stem/negative-not-emphasised', sample);
    expect(finding?.fix).toBeNull();
  });

  test('a statement that is true or false is not a choice of what is not so', async () => {
    const sample = prompting('boolean', 'Which of these is not safe?', 'answer: true');
    expect(await fires('stem/negative-not-emphasised', sample)).toBe(false);
  });
});

describe('stem/double-negative', () => {
  test.each([
    'It is not impossible to lose an update.',
    'None of these is not cached. Which is it?',
    'Which of these is not never cached?',
    "Why isn't it unsafe?",
  ])('%j denies a denial', async (prompt) => {
    expect(await firesOn('stem/double-negative', prompt)).toBe(true);
  });

  test.each([
    'It is not fast, and it is not safe.',
    'It is not safe. It is not fast either.',
    'The cache does not know which keys are invalid.',
    'Which flag makes `not not x` false?',
    'A test that does not fail is not finished.',
    'It does not only read, it never waits.',
  ])('%j does not', async (prompt) => {
    expect(await firesOn('stem/double-negative', prompt)).toBe(false);
  });
});

describe('stem/blank-in-middle', () => {
  test.each([
    'A ___ index is best',
    'Use ____, then stop',
    'The command ___ `HEAD` resets',
    '___ is the best index',
  ])('%j goes on behind its blank', async (prompt) => {
    expect(await firesOn('stem/blank-in-middle', prompt)).toBe(true);
  });

  test.each([
    'The best index is ___',
    'The best index is ___.',
    'What does `a ___ b` leave out?',
    'What is `__init__` and what is my___name?',
    'A story\n\n___\n\nand its end?',
    '```js\nconst a = ___ + 1;\n```\nWhat belongs there?',
  ])('%j does not', async (prompt) => {
    expect(await firesOn('stem/blank-in-middle', prompt)).toBe(false);
  });
});

describe('stem/placeholder', () => {
  test.each([
    'TODO',
    'TODO ask about joins',
    '(TODO) Which join?',
    'Ask about joins TODO',
    'FIXME(ann): which index?',
    'Lorem ipsum dolor',
    'lorem dolor',
    'What is ???',
  ])('%j was left to be replaced', async (prompt) => {
    expect(await firesOn('stem/placeholder', prompt)).toBe(true);
  });

  test.each([
    'What is on a TODO list?',
    'TODO comments: what are they for?',
    'What does `// TODO: x` do?',
    '```js\n// FIXME: x\n```\nWhat is it?',
    'Why??',
  ])('%j was not', async (prompt) => {
    expect(await firesOn('stem/placeholder', prompt)).toBe(false);
  });
});

describe('stem/too-long', () => {
  test.each([
    [90, false],
    [91, true],
  ])('%i words: %s', async (words, expected) => {
    expect(await firesOn('stem/too-long', 'word '.repeat(words))).toBe(expected);
  });

  test('code is not counted', async () => {
    expect(await firesOn('stem/too-long', `\`\`\`sql\n${'SELECT 1; '.repeat(100)}\n\`\`\`\nWhat?`)).toBe(
      false,
    );
    expect(await firesOn('stem/too-long', `\`${'word '.repeat(100)}\` What?`)).toBe(false);
  });
});

describe('stem/no-question', () => {
  test.each(['Indexes are good.', 'The service is slow'])('%j asks nothing', async (prompt) => {
    expect(await firesOn('stem/no-question', prompt)).toBe(true);
  });

  test.each(['Which one?', 'Name one.', 'An index is:', 'An index is ___', 'Put them in order.'])(
    '%j asks',
    async (prompt) => {
      expect(await firesOn('stem/no-question', prompt)).toBe(false);
    },
  );
});
