/** A private character that keeps two signs apart; taken out again where the text is read. */
export const apart = '\ue000';
/** Comments, then a title. */
const beginning = /^((?:\s*\/\/.*\n)*\s*)(?:::((?:[^\\:]|\\[^]|:(?!:))*)::)?/;

/**
 * The question as the parser wants it. It is stricter than Moodle: it takes a colon or an equals sign in running text
 * for an error, and `{Thompson}` for the word true with something behind it.
 */
export function asStrict(text: string): string {
  const [whole = '', comments = '', title] = beginning.exec(text) ?? [];
  const head = title === undefined ? comments : `${comments}::${escaped(title)}::`;
  const open = openingBrace(text, whole.length);
  const close = text.lastIndexOf('}');
  if (open < 0 || close < open) return head + escaped(text.slice(whole.length));
  const [stem, tail] = [text.slice(whole.length, open), text.slice(close + 1)];
  return head + escaped(stem) + strictAnswers(text.slice(open, close + 1)) + escaped(tail);
}

/** The first one that is not escaped. */
function openingBrace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') return at;
  }
  return -1;
}

/** The signs of GIFT that mean nothing in running text, where Moodle takes them as they stand. */
function escaped(text: string): string {
  return text.replace(/(?<!\\)((?:\\\\)*)([=~#:])/g, '$1\\$2');
}

function strictAnswers(answers: string): string {
  // A colon in a number parts it from its tolerance.
  if (/^\{\s*#/.test(answers)) return answers;
  // Among options an arrow is text; the parser would have begun to read pairs.
  const choices = /(?<!\\)~/.test(answers) ? answers.replaceAll('->', `-${apart}>`) : answers;
  const colons = choices.replace(/(?<!\\)((?:\\\\)*):/g, '$1\\:');
  return colons.replace(/^\{(\s*)(?=[TF])(?!(?:TRUE|FALSE|T|F)\s*[}#])/, '{$1=');
}
