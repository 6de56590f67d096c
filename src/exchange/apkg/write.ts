import { createHash } from 'node:crypto';
import type { Question } from '../../model/question.js';
import { cardOf } from '../card.js';
import { withoutEntities } from '../entities.js';
import type { OutgoingPack, Refused, Written } from '../exchange.js';
import { refused } from '../exchange.js';
import { allLeftOut, remarkOnFields, remarksOn } from '../outgoing.js';
import { deckArchive } from './archive.js';
import { sideHtml } from './card-html.js';
import { modelId, schema, settings } from './schema.js';
import { type Database, openInMemory } from './sqlite.js';

/** Anki takes a note again where it is newer: a second for each version of the pack, after 2025-01-01. */
const firstVersionAt = 1_735_689_600;

/** A deck with a card for each question, of whatever kind. */
export async function writeDeck(pack: OutgoingPack): Promise<Written | Refused> {
  const { id, questions, version } = pack;
  if (questions.length === 0) return refused(`"${id}" has no question that is asked`, 'Export another pack.');
  const opened = await openInMemory();
  if (!opened.ok) return opened;
  const { database } = opened;
  try {
    fill(database, pack, firstVersionAt + version);
    const content = deckArchive(database.serialize());
    return { ok: true, content, leftOut: leftOutOf(questions) };
  } finally {
    database.close();
  }
}

function leftOutOf(questions: readonly Question[]) {
  return allLeftOut(
    questions.map((question) => {
      const remarks = remarksOn(question);
      remarkOnFields(question, ['proof'], remarks);
      return remarks;
    }),
  );
}

function fill(database: Database, { id, title, questions }: OutgoingPack, mod: number): void {
  const deck = numberFrom(`deck ${id}`);
  database.exec(schema);
  const { conf, models, decks, dconf } = settings({ id: deck, name: title, mod });
  const json = [conf, models, decks, dconf, {}].map((each) => JSON.stringify(each));
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(firstVersionAt, mod * 1000, mod * 1000, ...json);
  const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
  const card = database.prepare(
    "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
  );
  const ids = new Set<number>();
  for (const [index, question] of questions.entries()) {
    const noteId = freeNumber(question.id, ids);
    const { fields, sortField } = fieldsOf(question);
    const tags = ` ${tagsOf(question).join(' ')} `;
    note.run(noteId, guidOf(question.id), modelId, mod, tags, fields, sortField, checksum(sortField));
    card.run(noteId, noteId, deck, mod, index + 1);
  }
}

function fieldsOf(question: Question) {
  const { front, back } = cardOf(question);
  const sides = [sideHtml(front), sideHtml(back)];
  // What Anki sorts by, and finds doubled notes by: the first field without its tags.
  const sortField = withoutEntities((sides[0] ?? '').replace(/<[^>]*>/g, '')).trim();
  return { fields: sides.join('\u001f'), sortField };
}

function tagsOf({ area, topic, level, tags }: Question): readonly string[] {
  const own = tags.map((tag) => tag.replace(/\s+/g, '-'));
  return [...new Set([...own, `prep::${area}::${topic}`, `prep::${level}`])];
}

/** By which Anki knows a note again. */
function guidOf(id: string): string {
  return hash(`prep ${id}`).toString('base64url').slice(0, 12);
}

/** The first 32 bits of the field's SHA-1: Anki finds doubled notes by it. */
function checksum(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0);
}

/** The id of a deck or a note: Anki takes milliseconds since 1970, here of a moment in 2017 to 2023. */
function numberFrom(text: string): number {
  return 1_500_000_000_000 + (hash(text).readUIntBE(0, 6) % 200_000_000_000);
}

function freeNumber(text: string, taken: Set<number>): number {
  let number = numberFrom(text);
  while (taken.has(number)) number += 1;
  taken.add(number);
  return number;
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
