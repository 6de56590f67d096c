import { expect } from '@jest/globals';
import type { Draft, Drafts, Import, LeftOut, Refused } from '../../src/exchange/exchange.js';
import { settle } from '../../src/exchange/settle.js';
import type { Question } from '../../src/model/question.js';
import { readPackBytes } from '../../src/packs/read-file.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What an import takes from a text; fails where the file is refused. */
export async function taken(read: Import, source: string | Uint8Array): Promise<Drafts> {
  const found = await read(typeof source === 'string' ? bytesOf(source) : source);
  if (!found.ok) throw new Error(found.detail);
  return found;
}

export async function refusal(read: Import, source: string | Uint8Array): Promise<Refused> {
  const found = await read(typeof source === 'string' ? bytesOf(source) : source);
  expect(found.ok).toBe(false);
  return found as Refused;
}

/** The one question that a text holds, with the remarks about it. */
export async function only(
  read: Import,
  source: string,
): Promise<Draft & { readonly remarks: readonly string[] }> {
  const { drafts, leftOut } = await taken(read, source);
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  if (draft === undefined) throw new Error('there is no question');
  return { ...draft, remarks: leftOut.map(({ why }) => why) };
}

const wanted = {
  pack: 'own',
  title: 'Own',
  area: 'data',
  description: 'A test.',
  schema: 'pack.schema.json',
};

/** The pack that comes of drafts, read as any other pack. */
export function packOf(drafts: Drafts): {
  readonly text: string;
  readonly questions: readonly Question[];
  readonly leftOut: readonly LeftOut[];
} {
  const { text, questions: number, leftOut } = settle(drafts, wanted);
  const { documents } = readPackBytes('own.yaml', bytesOf(text));
  expect(documents.flatMap(({ problems }) => problems)).toEqual([]);
  const questions = documents.flatMap((document) => document.questions.map(({ question }) => question));
  expect(questions).toHaveLength(number);
  return { text, questions, leftOut };
}
