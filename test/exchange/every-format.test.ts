import { describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import type { OutgoingPack } from '../../src/exchange/exchange.js';
import { formatOfBytes, formatOfFile, formats } from '../../src/exchange/registry.js';
import { readPackBytes } from '../../src/packs/read-file.js';
import { everyKindPack } from '../support/kinds-pack.js';
import { readDeck } from '../../src/exchange/apkg/read.js';
import { writeDeck } from '../../src/exchange/apkg/write.js';
import { writeMarkdown } from '../../src/exchange/markdown/write.js';
import { bytesOf, packOf, taken } from './reading.js';

const hostile = everyKindPack.replace(
  '(choice question)',
  '{{c1::x}} <script>alert(1)</script> [sound:x] [a](javascript:b)',
);
const { documents } = readPackBytes('kinds.yaml', bytesOf(hostile));
const questions = documents.flatMap((document) => document.questions.map(({ question }) => question));
const pack: OutgoingPack = { id: 'kinds', title: 'One of <every> kind', area: 'data', version: 3, questions };

describe.each(formats.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('is read or written, and known by its endings', () => {
    expect(format.importer ?? format.exporter).toBeDefined();
    for (const ending of format.endings) expect(formatOfFile(`Deck${ending.toUpperCase()}`)).toBe(format);
  });

  test('what it writes is the same every time', async () => {
    const write = await format.exporter?.();
    if (write === undefined) return;
    const [once, again] = [await write(pack), await write(pack)];
    expect(once.ok).toBe(true);
    expect(once).toEqual(again);
  });

  test('random bytes are refused', async () => {
    const read = await format.importer?.();
    if (read === undefined) return;
    const noise = Uint8Array.from({ length: 3000 }, (_each, index) => (index * index * 7 + 200) % 256);
    expect(await read(noise)).toMatchObject({ ok: false });
  });
});

test('a .txt of Anki is known by its first line', () => {
  expect(formatOfBytes(bytesOf('#separator:tab\na\tb'))?.name).toBe('tsv');
  expect(formatOfBytes(bytesOf('Q {T}'))).toBeUndefined();
});

describe('a deck', () => {
  async function opened() {
    const deck = await writeDeck(pack);
    if (!deck.ok || typeof deck.content === 'string') throw new Error('no deck');
    const files = unzipSync(deck.content);
    expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'media']);
    expect(new TextDecoder().decode(files['media'])).toBe('{}');
    return { content: deck.content, database: new Database(Buffer.from(files['collection.anki2'] ?? [])) };
  }

  test('has the tables, the JSON and the cards that Anki expects', async () => {
    const { database } = await opened();
    const names = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    expect(names).toEqual(['cards', 'col', 'graves', 'notes', 'revlog']);
    const col = database.prepare('SELECT * FROM col').get() as Record<string, string>;
    expect(col).toMatchObject({ id: 1, ver: 11, tags: '{}' });
    const [conf, models, decks, dconf] = ['conf', 'models', 'decks', 'dconf'].map((name) =>
      JSON.parse(col[name] ?? ''),
    );
    const [model] = Object.values<{ id: number; flds: { name: string }[] }>(models);
    expect(conf.curModel).toBe(String(model?.id));
    expect(model?.flds.map(({ name }) => name)).toEqual(['Front', 'Back']);
    expect(Object.keys(dconf)).toEqual(['1']);
    expect(Object.values<{ name: string }>(decks).map(({ name }) => name)).toEqual([
      'Default',
      'One of <every> kind',
    ]);
    const cards = 'SELECT count(*) FROM cards JOIN notes ON notes.id = nid WHERE mid = ? AND did = ?';
    const deck = Math.max(...Object.keys(decks).map(Number));
    expect(database.prepare(cards).pluck().get(model?.id, deck)).toBe(questions.length);
  });

  test('notes keep their guid when the pack changes, and are newer with a newer version of it', async () => {
    const { database } = await opened();
    const notes = database.prepare('SELECT guid, mod FROM notes ORDER BY id').all() as {
      guid: string;
      mod: number;
    }[];
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(questions.length);
    const later = await writeDeck({
      ...pack,
      version: 4,
      questions: questions.map((each) => ({ ...each, prompt: 'Changed' })),
    });
    if (!later.ok || typeof later.content === 'string') throw new Error('no deck');
    const changed = new Database(Buffer.from(unzipSync(later.content)['collection.anki2'] ?? []));
    const after = changed.prepare('SELECT guid, mod FROM notes ORDER BY id').all() as {
      guid: string;
      mod: number;
    }[];
    expect(after.map(({ guid }) => guid)).toEqual(notes.map(({ guid }) => guid));
    expect(after.every(({ mod }, index) => mod > (notes[index]?.mod ?? 0))).toBe(true);
  });

  test('text of a pack is text on a card: no tag, no gap, no sound, no address but of the web', async () => {
    const { database } = await opened();
    const [fields] = database
      .prepare("SELECT flds FROM notes WHERE flds LIKE '%constant time%'")
      .pluck()
      .all() as string[];
    expect(fields).toContain('&lt;script&gt;');
    expect(fields).not.toMatch(/<script|\{\{|\[sound:|javascript:/);
    expect(fields).toContain('<ol><li>');
    expect(fields).toMatch(/\u001f<ul><li>A hash table<\/li><\/ul>/);
    expect(fields).toContain('<details><summary>Hint</summary>');
  });

  test('is read again by the importer', async () => {
    const { content } = await opened();
    const back = packOf(await taken(readDeck, content));
    expect(back.questions).toHaveLength(questions.length);
    expect(back.leftOut).toEqual([]);
  });
});

test('a document has every question, its answer folded away, and options that are no HTML', async () => {
  const odd = questions.map((each) =>
    each.kind === 'choice'
      ? {
          ...each,
          body: {
            ...each.body,
            options: each.body.options.map((option) => ({ ...option, text: `List<${option.text}>` })),
          },
        }
      : each,
  );
  const { content } = (await writeMarkdown({ ...pack, questions: odd })) as { content: string };
  expect(content).toMatch(
    /^# One of \\<every\\> kind\n\nPack `kinds`, area `data`, version 3\.\n\n## 1\. one\n\n\*choice, mid, choosing\*\n/,
  );
  expect(content.match(/<summary>Answer<\/summary>/g)).toHaveLength(questions.length);
  expect(content.match(/^## \d+\. /gm)).toHaveLength(questions.length);
  expect(content).toContain('- List\\<A hash table\\>\n');
  expect(content).toContain('```sql\nSELECT city');
  expect(content).toContain('Answer in ms.');
  expect(content).toContain('1. SYN\n2. SYN-ACK\n');
});
