/** A text in which nothing is a sign of GIFT; a line break is `\n`, since an empty line would end the question. */
export function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Text of an answer or feedback: what looks like a format or a weight in front of it is text as well. */
export function markdownText(text: string): string {
  const plain = text.trim();
  return /^(?:\[(?:html|markdown|plain|moodle)\]|%)/.test(plain)
    ? `[markdown]${escaped(plain)}`
    : escaped(plain);
}

/** A number as GIFT has it, without an exponent; undefined where it would not come back the same. */
export function decimal(value: number): string | undefined {
  const text = String(value);
  if (!text.includes('e')) return text;
  const long = Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(100).replace(/0+$/, '');
  return Number(long) === value ? long : undefined;
}
