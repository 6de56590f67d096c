/** Longer than any job listing: what follows is not read. */
export const mostCharacters = 100_000;

/** A listing as plain text: marks of HTML, addresses and unusual spaces taken out. Takes time linear in the length. */
export function cleaned(text: string): string {
  const cut = normalized(text.slice(0, mostCharacters));
  const plain = /<(?:p|li|div|br|ul|h[1-6]|html|body)\b[^<>]*>/i.test(cut) ? withoutHtml(cut) : cut;
  return (
    plain
      .replace(/\r\n?/g, '\n')
      .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
      // Bounded, so that a word of 100,000 letters costs no more than a text.
      .replace(/[^\s@]{1,64}@[^\s@]{1,255}/g, ' ')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[^\S\n]+/g, ' ')
  );
}

/** Sorting thousands of marks on one letter takes seconds, and some single characters stand for 18: both have bounds. */
function normalized(text: string): string {
  return text
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .slice(0, mostCharacters);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  ndash: '-',
  mdash: '-',
  bull: '-',
};

/** Only to find words: not for showing, and not safe as HTML. What is bold stays marked, as it may be a title. */
function withoutHtml(text: string): string {
  return text
    .replace(/<(script|style)\b[^]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<\/?(?:b|strong)(?:\s[^<>]*)?>/gi, '**')
    .replace(/<h[1-6]\b[^<>]*>/gi, '\n# ')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<\/?(?:p|div|br|ul|ol|h[1-6]|tr|section)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(\w{1,10});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/&#(x[\da-f]{1,4}|\d{1,5});/gi, (_, code: string) =>
      String.fromCharCode(Number(code.replace(/^x/i, '0x'))),
    );
}

/** Whether the bytes that became this text can have been a text: a Word file or a picture is full of NULs. */
export function looksBinary(text: string): boolean {
  const some = text.slice(0, 10_000);
  const odd = some.match(/[\u0000-\u0008\u000e-\u001a\ufffd]/g)?.length ?? 0;
  return some.includes('\u0000') || odd > some.length / 50;
}
