/** A source of chance: each call gives a number in [0, 1). */
export type Random = () => number;

/**
 * A small seeded generator (mulberry32, by Tommy Ettinger, public domain): the same seed gives the same
 * sequence on every machine. Good for shuffles, not for secrets.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed that depends on all the parts, so that each question of a session has its own order (FNV-1a). */
export function seedFrom(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** A shuffled copy; every order is equally likely (Fisher and Yates, in Durstenfeld's form). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const deck = list.map((value) => ({ value }));
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [deck[last], deck[other]];
    if (a !== undefined && b !== undefined) [deck[last], deck[other]] = [b, a];
  }
  return deck.map((card) => card.value);
}
