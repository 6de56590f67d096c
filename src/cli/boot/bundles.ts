/** Commands that have a bundle of their own, `dist/NAME.cjs`; the bundle `prep` holds the whole program. */
export const bundledAlone: readonly string[] = ['drill', 'report', 'lint'];

/** Commands of the whole bundle; what each of them uses of it is known apart. */
const others: readonly string[] = ['plan', 'packs', 'answers', 'history'];

/** The bundle that answers a command line beginning with that word, and the name under which its code is kept. */
export function bundleOf(word: string): { readonly bundle: string; readonly command: string } {
  if (bundledAlone.includes(word)) return { bundle: word, command: word };
  return { bundle: 'prep', command: others.includes(word) ? word : 'prep' };
}
