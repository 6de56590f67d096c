/** A run of letters and digits, or one other character. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** What lies between this and the token before it; a hyphen that joins two words is no token of its own. */
  readonly gap: 'none' | 'space' | 'hyphen';
}

const parts = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const isWord = (text: string) => /^[\p{L}\p{N}]/u.test(text);

export function tokensOf(text: string): readonly Token[] {
  const found = [...text.matchAll(parts)].map((match) => ({
    text: match[0],
    glued: match.index > 0 && !/\s/.test(text[match.index - 1] ?? ''),
  }));
  return found.flatMap(({ text: own, glued }, index) => {
    if (joins(found, index)) return [];
    const gap = joins(found, index - 1) ? 'hyphen' : glued ? 'none' : 'space';
    return [{ text: own, lower: own.toLowerCase(), gap }];
  });
}

/** Whether a part is a hyphen between two words, as in `event-driven`. */
function joins(found: readonly { text: string; glued: boolean }[], index: number): boolean {
  const [before, here, after] = [found[index - 1], found[index], found[index + 1]];
  if (before === undefined || here === undefined || after === undefined) return false;
  // The hyphens that Unicode knows besides the ASCII one.
  const hyphen = /^[-\u2010\u2011]$/.test(here.text) && here.glued && after.glued;
  return hyphen && isWord(before.text) && isWord(after.text);
}
