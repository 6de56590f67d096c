const longest = 40;

/** Controls that JSON leaves as they are but a terminal acts on: DEL, C1, line separators, bidirectional marks. */
const unescaped = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text from a file as it stands in a sentence: in double quotes, shortened, control characters escaped. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text)).replace(unescaped, escaped);
}

/** At most forty characters; the end of a longer text is replaced by three dots. */
export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
