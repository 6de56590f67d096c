/** Codes that begin a colour or a weight (SGR), by the code that ends it. */
const endOf = (code: number): number => (code === 1 || code === 2 ? 22 : 39);

/**
 * Lines that end what they begin: what is still painted at the end of one is ended there and taken up on the next,
 * so that each can be written again on its own. A library that wraps text does so for one paint, not for two.
 */
export function closedLines(lines: readonly string[]): readonly string[] {
  let open: readonly number[] = [];
  return lines.map((line) => {
    const before = open.map(sequence).join('');
    for (const [, digits] of line.matchAll(/\u001b\[(\d+)m/g)) open = after(open, Number(digits));
    const ends = [...open].reverse().map((code) => sequence(endOf(code)));
    return `${before}${line}${ends.join('')}`;
  });
}

function after(open: readonly number[], code: number): readonly number[] {
  const left = open.filter((each) => endOf(each) !== code);
  return code === 22 || code === 39 ? left : [...left, code];
}

function sequence(code: number): string {
  return `\u001b[${code}m`;
}
