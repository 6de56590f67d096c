import { type Drafts, type Refused, refused } from '../exchange.js';
import { collectionIn } from './archive.js';
import { readCollection } from './collection.js';
import { modelsOf } from './models.js';
import { cardsOf } from './notes.js';

/** The notes of a deck as drafts; what is learned of them stays in Anki. */
export async function readDeck(bytes: Uint8Array): Promise<Drafts | Refused> {
  const archive = collectionIn(bytes);
  if (!archive.ok) return archive;
  const collection = await readCollection(archive.database);
  if (!collection.ok) return collection;
  const models = modelsOf(collection.models);
  const cards = collection.notes.map((note) => cardsOf(note, models.get(note.model)));
  const drafts = cards.flatMap((each) => each.drafts);
  const leftOut = cards.flatMap((each) => each.leftOut);
  if (drafts.length > 0) return { ok: true, drafts, leftOut };
  const [first] = leftOut.filter(({ whole }) => whole);
  const why = first === undefined ? 'the deck holds no note' : `${first.where}: ${first.why}`;
  return refused(`no note can be taken: ${why}`, 'Notes need text on the front and on the back.');
}
