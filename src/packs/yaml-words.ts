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
    when: /(?:alias|anchor) cannot be|cannot be an alias/i,
    detail: 'a text cannot start with `*` or `&` unless it is quoted: they begin an alias and an anchor',
    hint: 'put the text in double quotes',
  },
  {
    when: /block scalar header|not a YAML token/i,
    detail: 'to YAML, `|` and `>` at the start of a text begin a block on the next line',
    hint: 'put the text in double quotes, or write it below and indented',
  },
  {
    when: /block-seq-ind on same line/i,
    detail: 'to YAML, a dash and a space at the start of a text begin a list',
    hint: 'put the text in double quotes, or write each entry on a line of its own',
  },
  {
    when: /items must start at the same column|block sequence may not be used|sequence item without/i,
    detail: 'the indentation does not fit the lines above',
    hint: 'entries of one list or mapping start at the same column',
  },
  {
    when: /Flow (sequence|map).*must end|must be sufficiently indented and end with/i,
    detail: 'a bracket that is opened here is never closed',
    hint: 'close it, or quote the text if the bracket belongs to it',
  },
];

/** What an author forgot shows in the text, where the parser complains alike of different mistakes. */
const slips: readonly {
  readonly when: RegExp;
  readonly before?: RegExp;
  readonly found?: RegExp;
  readonly detail: string;
  readonly hint: string;
}[] = [
  {
    when: /implicit (?:map )?keys? need/i,
    found: /^[A-Za-z_][\w-]*:[^\s/]/,
    detail: 'a colon without a space after it makes no key',
    hint: 'write a space after the colon, such as `text: foo`',
  },
  {
    when: /implicit (?:map )?keys? need/i,
    found: /^-(?:\s|$)/,
    detail: 'the indentation does not fit the lines above',
    hint: 'entries of one list or mapping start at the same column',
  },
  {
    when: /at node end|missing , or :/i,
    before: /(?:^|[\s[{,])[*&]\S*\s+$/,
    detail: 'a text cannot start with `*` or `&` unless it is quoted: they begin an alias and an anchor',
    hint: 'put the text in double quotes',
  },
  {
    when: /at node end/i,
    before: /["'\]}]\s*$/,
    detail: 'a text goes on after its closing quote or bracket',
    hint: 'put the whole text in quotes, or write it as a block with `|`',
  },
];

/** Whether the place of the problem is the opening quote or bracket. */
export function speaksOfOpening(facts: ProblemFacts): boolean {
  return facts.rule === 'yaml/syntax' && facts.detail.includes('opened here');
}

/** A complaint of the parser about a range of the text, as an author would put it. */
export function problemOf(
  { code, message, pos }: { readonly code: string; readonly message: string; readonly pos: [number, number] },
  text: string,
): ProblemFacts {
  const found = text.slice(...pos);
  const before = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1, pos[0]);
  const slip = slips.find(
    (each) =>
      each.when.test(message) && (each.before?.test(before) ?? true) && (each.found?.test(found) ?? true),
  );
  if (slip === undefined) return inAuthorsWords(code, message, found);
  return { rule: 'yaml/syntax', detail: slip.detail, hint: slip.hint };
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
