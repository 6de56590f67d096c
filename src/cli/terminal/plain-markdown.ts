/** Running text, with code in backticks between: parts that begin with a backtick are code, with their backticks. */
export type PlainParagraph = readonly string[];

/** A line that no reading of Markdown takes for the begin of anything but running text. */
const lineBegins = /^(?:[A-Za-z"'(`]|\d+(?![\d.)]))/;
/** Signs that may mean something within running text, outside code. */
const signs = /[*_~[\]<>&\\|@\t\u0080-\u00a0\u2028\u2029]/;
/** Fences, code that holds backticks, addresses, line breaks; a return or another odd character is left to the library. */
const never = /``|https?:|ftp:|www\.| \n|[^\n -\uffff]/i;

/**
 * The paragraphs of a text in which nothing is marked but code, as in most questions; undefined for any other, which
 * the Markdown library must read: to load it and to compile its patterns takes as long as all else that a question
 * needs to be shown.
 */
export function plainParagraphs(text: string): readonly PlainParagraph[] | undefined {
  if (never.test(text)) return undefined;
  const all: PlainParagraph[] = [];
  for (const paragraph of text.replace(/\n+$/, '').split(/\n{2,}/)) {
    if (!paragraph.split('\n').every(isPlain)) return undefined;
    all.push(paragraph.split(/(`[^`]+`)/).filter((part) => part !== ''));
  }
  return all;
}

function isPlain(line: string): boolean {
  const outside = line.split(/`[^`]+`/).join('');
  return lineBegins.test(line) && !signs.test(outside) && !outside.includes('`') && line.trimEnd() === line;
}
