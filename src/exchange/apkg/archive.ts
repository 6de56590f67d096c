import { unzipSync, zipSync } from 'fflate';
import { quote } from '../../model/quote.js';
import { type Refused, refused } from '../exchange.js';

const mostEntries = 100_000;
const mostUnpacked = 256 * 1024 ** 2;
/** A database packs to a tenth; only what repeats itself on purpose goes far beyond. */
const mostRatio = 200;
const smallEnough = 1024 ** 2;

interface Entry {
  readonly name: string;
  /** Bytes as the archive claims them: packed, and unpacked. */
  readonly size: number;
  readonly originalSize: number;
}

const again = 'Export the deck again from Anki: File, Export, "Anki Deck Package (.apkg)".';
const damaged = refused('it is no whole .apkg: the archive is damaged, cut off, or of another kind', again);

/** The database of a deck. Everything else in the archive is left packed; its list is looked through first. */
export function collectionIn(
  bytes: Uint8Array,
): { readonly ok: true; readonly database: Uint8Array } | Refused {
  const entries = listed(bytes);
  if (entries === undefined) return damaged;
  const wrong = wrongSize(entries) ?? wrongName(entries);
  if (wrong !== undefined) return wrong;
  // The newer one is beside a stub of the older one, which only asks to update.
  const names = ['collection.anki21', 'collection.anki2'];
  const name = names.find((each) => entries.some((entry) => entry.name === each));
  if (name === undefined) return refused('it holds no collection.anki2: it is no deck of Anki', again);
  const database = unpacked(bytes, name);
  return database === undefined ? damaged : { ok: true, database };
}

function listed(bytes: Uint8Array): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  const found = unzipped(bytes, ({ name, size, originalSize }) => {
    entries.push({ name, size, originalSize });
    return false;
  });
  return found === undefined ? undefined : entries;
}

function unpacked(bytes: Uint8Array, wanted: string): Uint8Array | undefined {
  // The library never writes beyond the size that the list claims, which was looked at.
  return unzipped(bytes, ({ name }) => name === wanted)?.[wanted];
}

function unzipped(bytes: Uint8Array, filter: (entry: Entry) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    // Whatever it says, the archive is damaged; its errors are of several sorts.
    return undefined;
  }
}

function wrongSize(entries: readonly Entry[]): Refused | undefined {
  if (entries.length > mostEntries)
    return refused(`it lists ${entries.length} files; at most ${mostEntries} are looked at`, again);
  const bomb = entries.find(
    ({ size, originalSize }) => originalSize > smallEnough && originalSize > size * mostRatio,
  );
  if (bomb !== undefined)
    return refused(
      `its file ${quote(bomb.name)} unpacks to far more than is packed; nothing was unpacked`,
      again,
    );
  const sum = entries.reduce((total, { originalSize }) => total + originalSize, 0);
  if (sum <= mostUnpacked) return undefined;
  const size = `unpacked it would take ${Math.ceil(sum / 1024 ** 2)} MiB; at most 256 are taken`;
  return refused(size, 'Export fewer decks at once, or without "Include media".');
}

function wrongName(entries: readonly Entry[]): Refused | undefined {
  const names = entries.map(({ name }) => name);
  const outside = names.find(leadsOut);
  if (outside !== undefined)
    return refused(
      `its file ${quote(outside)} would lie outside of the archive; nothing was unpacked`,
      again,
    );
  const collections = names.filter((name) => name.startsWith('collection.'));
  const double = collections.find((name, index) => collections.indexOf(name) !== index);
  if (double !== undefined)
    return refused(`it holds ${quote(double)} twice; which one counts cannot be told`, again);
  if (!names.includes('collection.anki21b')) return undefined;
  const older = 'Export it again with "Support older Anki versions" ticked.';
  return refused('the deck is in the newest form of Anki, which only Anki reads', older);
}

/** A path that would not stay in the folder where it is unpacked. */
function leadsOut(name: string): boolean {
  return name.split(/[/\\]/).includes('..') || /^(?:[/\\]|[a-z]:)/i.test(name) || name.includes('\0');
}

/** Packs a database as a deck without media; the same database gives the same bytes. */
export function deckArchive(database: Uint8Array): Uint8Array {
  const media = new TextEncoder().encode('{}');
  // In local time, as the library writes it: the same everywhere.
  return zipSync({ 'collection.anki2': database, media }, { level: 6, mtime: new Date(2000, 0, 1) });
}
