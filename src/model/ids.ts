import { createHash } from 'node:crypto';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `pack/question`: what the history hangs on. */
export type QuestionId = Branded<'QuestionId'>;
export type PackId = Branded<'PackId'>;
/** The id of an option, an item, a point or one side of a pair, unique within its question. */
export type PartId = Branded<'PartId'>;

export const slugPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

export function packId(slug: string): PackId {
  return slug as PackId;
}

export function questionId(pack: string, question: string): QuestionId {
  return `${pack}/${question}` as QuestionId;
}

/** An id given in full, as a target or in the history. */
export function fullQuestionId(text: string): QuestionId {
  return text as QuestionId;
}

/**
 * The id of a part, from its own text: shuffling or reordering never changes what an answer means,
 * and a hash does not give the key away.
 */
export function partId(text: string, given?: string): PartId {
  return (given ??
    createHash('sha256').update(text.normalize('NFC').trim()).digest('hex').slice(0, 8)) as PartId;
}
