/** More marks on one letter than any script needs; a flood of them covers the lines above and below. */
const mostMarks = 8;

/** What combines with the character before it, or joins two without being seen: accents, vowel signs, joiners. */
const mark = '[\\p{M}\\u200b-\\u200d]';

/** Tag characters write text that nobody sees; they have a use in the flags of regions, after a black flag (UTS 51). */
const regional = '\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}';
const hiddenTag = `(?<!\\u{1f3f4}[${regional}]{0,6})[\\u{e0000}-\\u{e007f}]|(?![${regional}\\u{e007f}])[\\u{e0000}-\\u{e007f}]`;

/**
 * What acts on a terminal, turns the writing direction, breaks a line or hides text: C0 and C1 controls but tab and
 * line feed, line and paragraph separators, the bidirectional controls (Unicode UAX 9), invisible operators and
 * annotations, halves of surrogate pairs, tags, floods of marks.
 */
const acts = [
  '(?![\\t\\n])\\p{Cc}',
  '[\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{1d173}-\\u{1d17a}]',
  hiddenTag,
  `(?<=${mark}{${mostMarks}})${mark}`,
].join('|');

let built: RegExp | undefined;

/** Made when it is first needed: V8 takes milliseconds for the tables of Unicode in it. */
function acting(): RegExp {
  return (built ??= new RegExp(acts, 'gu'));
}

/** Letters, signs, arrows and boxes among which nothing acts: all that most texts are made of. */
const harmless = /^[\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u27bf]*$/;

/**
 * Text that is not ours - from packs, files, the history, other programs, or typed - made safe for a terminal. Every
 * unit that acts becomes U+FFFD, so that nothing is hidden and the length stays; only a CRLF becomes a line feed.
 */
export function clean(text: string): string {
  if (harmless.test(text)) return text;
  return text.replace(/\r+(?=\n)/g, '').replace(acting(), (found) => '\ufffd'.repeat(found.length));
}

/** The same where a line break would pass for the end of what is said, as in the name of a file. */
export function oneLine(text: string): string {
  return clean(text.replaceAll('\t', '    ').replaceAll('\n', '\ufffd'));
}

/** The same characters in JSON text, where they stand only in strings and have an escape: nothing is lost. */
export function escapedJson(json: string): string {
  return json.replace(acting(), (found) =>
    Array.from({ length: found.length }, (_, at) => unit(found.charCodeAt(at))).join(''),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
