import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { marked } from 'marked';
import { plainParagraphs } from '../../../src/cli/terminal/plain-markdown.js';
import { loadLibrary } from '../../../src/packs/library.js';

/** What the library reads, in the same form; undefined where it finds more than paragraphs, text and code in them. */
function byLibrary(text: string): readonly (readonly string[])[] | undefined {
  const blocks = marked.lexer(text).filter(({ type }) => type !== 'space');
  const paragraphs = blocks.map((block) => {
    const parts = block.type === 'paragraph' ? (block.tokens ?? []) : [];
    const plain = parts.every(
      (part) => part.type === 'codespan' || (part.type === 'text' && !('tokens' in part && part.tokens)),
    );
    return plain && parts.length > 0
      ? joined(parts.map(({ type, raw }) => ({ code: type === 'codespan', raw })))
      : undefined;
  });
  return paragraphs.includes(undefined)
    ? undefined
    : paragraphs.flatMap((each) => (each === undefined ? [] : [each]));
}

/** The library cuts text where it looked for something; that is of no account. */
function joined(parts: readonly { readonly code: boolean; readonly raw: string }[]): readonly string[] {
  const all: { code: boolean; raw: string }[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && !last.code && !part.code) last.raw += part.raw;
    else all.push({ ...part });
  }
  return all.map(({ raw }) => raw);
}

describe('running text is read as the Markdown library reads it', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const library = loadLibrary({ folders: [join(root, 'questions')], files: [] });
  const questions = library.ok ? library.value.packs.flatMap((pack) => pack.questions) : [];

  test('in every question that is shipped', () => {
    const texts = questions.flatMap(({ prompt, explain, hints }) => [prompt, explain ?? '', ...hints]);
    const read = texts.flatMap((text) => {
      const paragraphs = plainParagraphs(text);
      return paragraphs === undefined ? [] : [{ text, paragraphs }];
    });
    expect(
      read.filter(({ text, paragraphs }) => JSON.stringify(byLibrary(text)) !== JSON.stringify(paragraphs)),
    ).toEqual([]);
    // Else it would not be worth its lines.
    expect(questions.filter(({ prompt }) => plainParagraphs(prompt) !== undefined).length).toBeGreaterThan(
      questions.length * 0.8,
    );
  });

  test('in texts of anything that Markdown knows', () => {
    const pieces = [
      'a',
      'Word',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '`',
      '``',
      '`x`',
      '- ',
      '1. ',
      '12) ',
      '#',
      '# ',
      '> ',
      '    ',
      '*',
      '**',
      '_',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '<b>',
      '&amp;',
      '|',
      '---',
      '===',
      ':',
      'http://x.y',
      'www.x.y',
      'a@b.c',
      '\\',
      '!',
      '1',
      '.',
      ', ',
      '"',
      "'",
      '\t',
      '\u00a0',
      'é',
      '\r',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => {
        const paragraphs = plainParagraphs(each);
        if (paragraphs !== undefined) expect(paragraphs).toEqual(byLibrary(each));
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['One line.', [['One line.']]],
  ['Two\nlines.\n', [['Two\nlines.']]],
  ['One.\n\n\nTwo `a | b` three.\n', [['One.'], ['Two ', '`a | b`', ' three.']]],
  ['9 s later', [['9 s later']]],
])('%j', (text, paragraphs) => {
  expect(plainParagraphs(text)).toEqual(paragraphs);
});

test.each([
  '',
  '- a',
  '1. a',
  'a *b*',
  'a\n---',
  'a  \nb',
  '`a',
  'see https://a.b',
  '```\na\n```',
  'a <b> c',
  'a\n    b',
])('%j is left to the library', (text) => {
  expect(plainParagraphs(text)).toBeUndefined();
});
