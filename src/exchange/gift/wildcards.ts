/** In a short answer of Moodle an asterisk stands for any letters; `\*` is an asterisk. */
const parts = /\\\*|\*/g;

/** The pattern of the forms that have an asterisk, in the syntax of RE2; undefined where none has. */
export function wildcardPattern(forms: readonly string[]): string | undefined {
  const open = forms.filter(hasWildcard);
  return open.length === 0 ? undefined : open.map(patternOf).join('|');
}

/** The form as it may be typed: what an asterisk may stand for is nothing. */
export function withoutWildcards(form: string): string {
  const plain = form.replace(parts, (found) => (found === '*' ? '' : '*'));
  return hasWildcard(form) ? plain.replace(/ {2,}/g, ' ').trim() : plain;
}

function hasWildcard(form: string): boolean {
  return form.replaceAll('\\*', '').includes('*');
}

function patternOf(form: string): string {
  const texts = form.split(/(?<!\\)\*/).map((text) => escaped(text.replaceAll('\\*', '*')));
  return texts.join('.*');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** An accepted form as a short answer: its asterisks mean themselves. */
export function literal(form: string): string {
  return form.replaceAll('*', '\\*');
}
