import type { ProblemFacts } from '../model/problem.js';

/**
 * What the parser's complaints mean to an author. The parser speaks of its grammar; an author has forgotten
 * quotes or a space.
 */
const words: readonly { readonly when: RegExp; readonly detail: string; readonly hint: string }[] = [
  {
    when: /Nested mappings|Implicit map keys|implicit keys? need/i,
    detail: 'a colon followed by a space starts a new key here',
    hint: 'put the text in double quotes, or write it as a block with `|`',
  },
  {
    when: /Missing closing ["']quote/i,
    detail: 'a quote that is opened here is never closed',
    hint: 'close it, or write the text as a block with `|`',
  },
  {
    when: /Tabs are not allowed|tab/i,
    detail: 'a tab is used for indentation',
    hint: 'indent with spaces',
  },
  {
    when: /Plain value cannot start with/i,
    detail: 'a text cannot start with this character unless it is quoted',
    hint: 'put the text in double quotes',
  },
  {
    when: /Invalid escape sequence/i,
    detail: 'a backslash in double quotes starts an escape that does not exist',
    hint: 'use single quotes, or write the backslash twice',
  },
  {
    when: /items must start at the same column|bad indentation|less indented/i,
    detail: 'the indentation does not fit the lines above',
    hint: 'entries of one list or mapping start at the same column',
  },
  {
    when: /Flow (sequence|map).*must end|must be sufficiently indented and end with/i,
    detail: 'a bracket that is opened here is never closed',
    hint: 'close it, or quote the text if the bracket belongs to it',
  },
];

/** Whether the place of the problem is the opening quote or bracket. */
export function speaksOfOpening(facts: ProblemFacts): boolean {
  return facts.rule === 'yaml/syntax' && facts.detail.includes('opened here');
}

/** A syntax problem with what it most likely means and how to mend it. */
export function inAuthorsWords(code: string, message: string, found: string): ProblemFacts {
  if (code === 'TAB_AS_INDENT') message = 'Tabs are not allowed';
  const known = words.find(({ when }) => when.test(message));
  if (known !== undefined) return { rule: 'yaml/syntax', detail: known.detail, hint: known.hint };
  // The parser quotes what it met, which may hold anything: only its first sentence is kept.
  const detail = message.split(/[:\n]/)[0]?.replace(/[^\x20-\x7e]/g, '?') ?? code;
  const near = /^[\x20-\x7e]{1,20}$/.test(found) ? ` (near "${found}")` : '';
  return { rule: 'yaml/syntax', detail: `this is not valid YAML: ${detail}${near}` };
}
