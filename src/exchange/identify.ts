import { createHash } from 'node:crypto';
import type { Draft } from './exchange.js';

const mostLetters = 48;

/** Any words as a slug: lower case, without accents, cut between words; undefined where nothing is left. */
export function slugOf(words: string): string | undefined {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (slug.length <= mostLetters) return slug === '' ? undefined : slug;
  const cut = slug.slice(0, mostLetters + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || slug.slice(0, mostLetters);
}

export interface Identified {
  readonly id: string;
  readonly draft: Draft;
}

/** The drafts with their ids, and those that say again what another one says. */
export interface Identities {
  readonly identified: readonly Identified[];
  readonly doubled: readonly { readonly draft: Draft; readonly first: Draft }[];
}

/**
 * Ids come from the content, so that the same file gives the same ids, in whatever order its questions stand. Where
 * several questions would have one id, each gets a part of its hash.
 */
export function identify(drafts: readonly Draft[]): Identities {
  const firsts = new Map<string, Draft>();
  const doubled: { draft: Draft; first: Draft }[] = [];
  for (const draft of drafts) {
    const content = hashOf(draft);
    const first = firsts.get(content);
    if (first === undefined) firsts.set(content, draft);
    else doubled.push({ draft, first });
  }
  const wanted = [...firsts].map(([hash, draft]) => ({ hash, draft, slug: wantedId(draft) }));
  const counts = new Map<string | undefined, number>();
  for (const { slug } of wanted) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const identified = wanted.map(({ hash, draft, slug }) => {
    const alone = slug !== undefined && counts.get(slug) === 1;
    return { draft, id: alone ? slug : `${slug ?? 'q'}-${hash.slice(0, 8)}` };
  });
  return { identified, doubled };
}

function wantedId({ name, prompt }: Draft): string | undefined {
  return slugOf(name ?? '') ?? slugOf(withoutCode(prompt).split(/\s+/).slice(0, 8).join(' '));
}

/** A fence and what it holds make a poor name. */
function withoutCode(prompt: string): string {
  return prompt.replace(/```[^]*?(?:```|$)/g, ' ').trim();
}

function hashOf({ kind, prompt, body, name }: Draft): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, prompt, body, name]))
    .digest('hex');
}
