/** Longer than any job listing: what follows is not read. */
export const mostCharacters = 100_000;

/** A listing as plain text: marks of HTML, addresses and unusual spaces taken out. */
export function cleaned(text: string): string {
  const cut = text.slice(0, mostCharacters);
  const plain = /<(?:p|li|div|br|ul|h[1-6]|html|body)\b[^>]*>/i.test(cut) ? withoutHtml(cut) : cut;
  return (
    plain
      .normalize('NFKC')
      .replace(/\r\n?/g, '\n')
      .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
      // Bounded, so that a word of 100,000 letters costs no more than a text.
      .replace(/[^\s@]{1,64}@[^\s@]{1,255}/g, ' ')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[^\S\n]+/g, ' ')
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  rsquo: "'",
  ndash: '-',
  mdash: '-',
  bull: '-',
};

/** Only to find words: not for showing, and not safe as HTML. */
function withoutHtml(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/gi, ' ')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/?(?:p|div|br|ul|ol|h[1-6]|tr|section)\b[^>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** Whether the bytes that became this text can have been a text: a Word file or a picture is full of NULs. */
export function looksBinary(text: string): boolean {
  const some = text.slice(0, 10_000);
  const odd = some.match(/[\u0000-\u0008\u000e-\u001a\ufffd]/g)?.length ?? 0;
  return some.includes('\u0000') || odd > some.length / 50;
}
