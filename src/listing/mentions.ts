import { asksFor, isSetAside } from './context.js';
import { factsOf, guards, type GuardName } from './guards.js';
import type { Section } from './sections.js';
import type { Statement } from './statements.js';
import { type Token, tokensOf } from './tokens.js';
import { isTechnology, type Term } from './vocabulary.js';

/** A term that the listing names. */
export interface Mention {
  readonly term: Term;
  /** As the listing writes it; the name of a language that is only implied. */
  readonly words: string;
  readonly section: Exclude<Section, 'dropped'>;
  /** By an everyday word that says little alone. */
  readonly weak: boolean;
}

interface Alias {
  readonly tokens: readonly Token[];
  readonly term: Term;
  /** The language that its framework is written in. */
  readonly implied: Term | undefined;
  readonly exact: boolean;
  readonly weak: boolean;
  readonly guard: GuardName | undefined;
}

/** Aliases by their first word, those of most words first. */
export type AliasIndex = ReadonlyMap<string, readonly Alias[]>;

export function indexAliases(terms: readonly Term[]): AliasIndex {
  const index = new Map<string, Alias[]>();
  const byId = new Map(terms.map((term) => [term.id, term]));
  const aliases = terms.flatMap((term) => aliasesOf(term, byId.get(term.implies ?? '')));
  for (const alias of aliases) {
    const first = alias.tokens[0]?.lower ?? '';
    index.set(first, [...(index.get(first) ?? []), alias]);
  }
  for (const some of index.values()) some.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}

function aliasesOf(term: Term, implied: Term | undefined): readonly Alias[] {
  const alias = (text: string, how: Partial<Alias> = {}): Alias => {
    return { tokens: tokensOf(text), term, implied, exact: false, weak: false, guard: undefined, ...how };
  };
  return [
    ...(term.aliases ?? []).map((text) => alias(text)),
    ...(term.exact ?? []).map((text) => alias(text, { exact: true })),
    ...(term.guarded ?? []).map(({ text, when }) => alias(text, { exact: true, guard: when })),
    // "AI" is weak as written so; "cache" in any case.
    ...(term.weak ?? []).map((text) => alias(text, { weak: true, exact: text !== text.toLowerCase() })),
  ];
}

/** Every mention, in the order of the listing; the longest alias wins, and no word counts twice. */
export function mentionsIn(statements: readonly Statement[], index: AliasIndex): readonly Mention[] {
  return statements.flatMap(({ text, section }) => {
    if (section === 'dropped') return [];
    const tokens = tokensOf(text);
    return meantIn(text, { tokens, matches: matchesIn(tokens, index) }).flatMap(({ alias, at }) => {
      const words = wordsOf(tokens.slice(at, at + alias.tokens.length));
      const mention = { term: alias.term, words, section, weak: alias.weak };
      const implied = alias.implied;
      return implied === undefined
        ? [mention]
        : [mention, { ...mention, term: implied, words: implied.name }];
    });
  });
}

interface Match {
  readonly alias: Alias;
  /** The index of its first token. */
  readonly at: number;
}

interface Found {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

/** Those that the words around them leave standing. */
function meantIn(text: string, { tokens, matches }: Found): readonly Match[] {
  const around = ({ alias, at }: Match) => [tokens[at - 1], tokens[at + alias.tokens.length]] as const;
  const asks = asksFor(text);
  const kept = matches.filter((match) => !isSetAside(...around(match), asks));
  const besideTechnology = kept.some(
    ({ alias }) => alias.guard === undefined && !alias.weak && isTechnology(alias.term),
  );
  const statement = factsOf(text, besideTechnology);
  return kept.filter((match) => {
    const [before, after] = around(match);
    return match.alias.guard === undefined || guards[match.alias.guard]({ before, after, statement });
  });
}

function matchesIn(tokens: readonly Token[], index: AliasIndex): readonly Match[] {
  const found: Match[] = [];
  for (let at = 0; at < tokens.length;) {
    const here = at;
    const some = index.get(tokens[at]?.lower ?? '') ?? [];
    const fitting = some.filter((each) => fits(each, tokens, here));
    const [alias] = fitting;
    // "Azure Functions" names Azure too.
    const provider = fitting.find(({ term }) => term.kind === 'cloud' && term !== alias?.term);
    for (const each of [provider, alias]) if (each !== undefined) found.push({ alias: each, at });
    at += alias?.tokens.length ?? 1;
  }
  return found;
}

function fits({ tokens: wanted, exact }: Alias, tokens: readonly Token[], at: number): boolean {
  const same = wanted.every((each, index) => {
    const token = tokens[at + index];
    if (token?.lower !== each.lower) return false;
    if (exact && token.text !== each.text) return false;
    return index === 0 || (each.gap === 'none') === (token.gap === 'none');
  });
  return same && wholeWord(tokens, at, wanted.length);
}

/** "C" is not in "C++", ".net" not in "example.net", "AI" not in "AI's" alone. */
function wholeWord(tokens: readonly Token[], at: number, length: number): boolean {
  const [first, last, next] = [tokens[at], tokens[at + length - 1], tokens[at + length]];
  const before = tokens[at - 1];
  const startsGlued = first?.gap === 'none' && before !== undefined && /[\p{L}\p{N}]$/u.test(before.text);
  if (startsGlued && !/^[\p{L}\p{N}]/u.test(first.text)) return false;
  if (next?.gap !== 'none' || last === undefined) return true;
  return !/^[+#]/.test(next.text) || /^[+#]/.test(last.text);
}

function wordsOf(tokens: readonly Token[]): string {
  const between = { none: '', space: ' ', hyphen: '-' } as const;
  return tokens.map((token, index) => (index === 0 ? '' : between[token.gap]) + token.text).join('');
}
