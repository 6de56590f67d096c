import { describe, expect, test } from '@jest/globals';
import { readDeck } from '../../../src/exchange/apkg/read.js';
import { packOf, refusal, taken } from '../reading.js';
import { archive, databaseOf, deckOf } from './decks.js';

describe('notes', () => {
  test('HTML becomes Markdown on the front and plain text in a short answer; fields are known by their names', async () => {
    const front =
      '<div>What does <b>ACID</b> mean?</div><ul><li>in short</li></ul>[sound:a.mp3]<img src="x.png">';
    const fields = [front, 'four&nbsp;<i>letters</i>', 'It is <code>old</code>.', 'Think.', 'me'];
    const { drafts, leftOut } = await taken(readDeck, deckOf([{ fields, tags: ' db::tx other ' }]));
    expect(drafts).toMatchObject([
      {
        where: 'note 1',
        kind: 'text',
        prompt: 'What does **ACID** mean?\n- in short',
        body: { accept: ['four letters'] },
        explain: 'It is `old`.',
        hints: ['Think.'],
        topic: 'tx',
        tags: ['db::tx', 'other'],
      },
    ]);
    expect(leftOut.map(({ why }) => why)).toEqual([
      'the field "Owner" is left out',
      'a sound is left out',
      'an image is left out',
    ]);
    expect(packOf({ ok: true, drafts, leftOut: [] }).questions).toHaveLength(1);
  });

  test('a long answer is told point by point; code keeps its lines', async () => {
    const back = '<p>It does this first, then that.</p><pre>a &lt; b\n  c</pre>';
    const { drafts } = await taken(readDeck, deckOf([{ model: 3, fields: ['How?', back] }]));
    expect(drafts).toMatchObject([
      { kind: 'open', body: { model: 'It does this first, then that.\n\n```\na < b\n  c\n```\n' } },
    ]);
  });

  test('each gap of a cloze is a question, the others are filled', async () => {
    const text = 'TCP uses {{c1::SYN::a flag}}, then {{c2::SYN-{{c3::ACK}}}}.';
    const { drafts } = await taken(readDeck, deckOf([{ model: 2, fields: [text, 'A handshake.'] }]));
    expect(drafts.map(({ prompt, body, explain }) => [prompt, body, explain])).toEqual([
      ['TCP uses _____ (a flag), then SYN-ACK.', { accept: ['SYN'] }, 'A handshake.'],
      ['TCP uses SYN, then _____.', { accept: ['SYN-ACK'] }, 'A handshake.'],
      ['TCP uses SYN, then SYN-_____.', { accept: ['ACK'] }, 'A handshake.'],
    ]);
  });

  test('what has no text is listed', async () => {
    const notes = [
      { fields: ['Q', 'A'] },
      { fields: ['<img src="a.png">', 'A'] },
      { fields: ['Q', ' '] },
      { model: 3 as const, fields: ['Q2', 'A'] },
      { fields: ['x'.repeat(200_001), 'A'] },
    ];
    const { drafts, leftOut } = await taken(readDeck, deckOf(notes));
    expect(drafts).toHaveLength(2);
    expect(leftOut.map(({ where, why, whole }) => [where, why, whole])).toEqual([
      ['note 2', 'an image is left out', false],
      ['note 2', 'its front holds no text', true],
      ['note 3', 'its back holds no text', true],
      ['note 4', 'only the first of its 2 cards is taken', false],
      ['note 5', 'its fields are too long, or no text', true],
    ]);
  });

  test('the newer of two collections counts, and one in WAL mode is read', async () => {
    const newer = databaseOf([{ fields: ['New?', 'yes'] }]);
    newer.fill(2, 18, 20);
    const { drafts } = await taken(
      readDeck,
      archive({
        'collection.anki2': databaseOf([{ fields: ['Please update', 'x'] }]),
        'collection.anki21': newer,
      }),
    );
    expect(drafts.map(({ prompt }) => prompt)).toEqual(['New?']);
  });
});

describe('hostile and broken decks are refused with a sentence', () => {
  const good = deckOf([{ fields: ['Q', 'A'] }]);
  const database = databaseOf([{ fields: ['Q', 'A'] }]);
  /** The archive lists a name that was not packed; both are of one length. */
  const renamed = (bytes: Uint8Array, from: string, to: string) =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));

  const copies = (count: number) => `
    WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= ${count})
    SELECT i, guid || i, mid, mod, usn, tags, flds, sfld, csum, flags, data FROM notes, n`;
  /** Nothing that is read is wrong: only a look at the whole file finds it. */
  const withFreePage = (bytes: Uint8Array) => {
    const spoiled = Buffer.from(bytes);
    spoiled.writeUInt32BE(1, 36);
    return new Uint8Array(spoiled);
  };

  test.each<[string, Uint8Array, RegExp]>([
    ['no archive', new TextEncoder().encode('not a zip'), /^it is no whole \.apkg/],
    ['nothing', new Uint8Array(), /^it is no whole \.apkg/],
    ['cut off', good.subarray(0, good.length / 2), /^it is no whole \.apkg/],
    [
      'a zip bomb',
      archive({ 'collection.anki2': new Uint8Array(4 * 1024 ** 2) }),
      /"collection\.anki2" unpacks to far more/,
    ],
    [
      'a name that leads out',
      archive({ 'collection.anki2': database, '../../.bashrc': new Uint8Array(1) }),
      /"\.\.\/\.\.\/\.bashrc" would lie outside/,
    ],
    ['an absolute name', archive({ '/etc/passwd': new Uint8Array(1) }), /would lie outside/],
    ['a name of Windows', archive({ 'C:\\boot.ini': new Uint8Array(1) }), /would lie outside/],
    [
      'two collections of one name',
      renamed(
        archive({ 'collection.anki2': database, 'collection.ankiX': database }),
        'collection.ankiX',
        'collection.anki2',
      ),
      /holds "collection\.anki2" twice/,
    ],
    [
      'the newest form',
      archive({ 'collection.anki2': database, 'collection.anki21b': new Uint8Array(9) }),
      /newest form of Anki/,
    ],
    ['no collection', archive({ 'other.db': database }), /no deck of Anki/],
    ['no database', archive({ 'collection.anki2': new TextEncoder().encode('text') }), /damaged or cut off/],
    ['half a database', archive({ 'collection.anki2': database.subarray(0, 6000) }), /damaged or cut off/],
    [
      'a view called notes',
      deckOf([], "DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS id, 1 AS mid, '' AS tags, 'a' AS flds"),
      /"notes", which is a view/,
    ],
    [
      'any view',
      deckOf([{ fields: ['Q', 'A'] }], 'CREATE VIEW harmless AS SELECT 1'),
      /"harmless", which is a view/,
    ],
    [
      'a trigger',
      deckOf([{ fields: ['Q', 'A'] }], 'CREATE TRIGGER t AFTER INSERT ON notes BEGIN SELECT 1; END'),
      /the trigger "t"/,
    ],
    [
      'a virtual table',
      deckOf([{ fields: ['Q', 'A'] }], 'CREATE VIRTUAL TABLE v USING fts5(x)'),
      /"v", which is a virtual/,
    ],
    [
      'a computed column',
      deckOf([{ fields: ['Q', 'A'] }], 'ALTER TABLE notes ADD COLUMN x AS (upper(flds))'),
      /columns of "notes" that are computed/,
    ],
    ['no table', deckOf([], 'DROP TABLE notes'), /no table "notes"/],
    [
      'more notes than a pack can hold',
      deckOf([{ fields: ['Q', 'A'] }], `INSERT INTO notes ${copies(20_000)}`),
      /holds 20001 notes; at most 20000/,
    ],
    [
      'a free page that is none',
      archive({ 'collection.anki2': withFreePage(database) }),
      /damaged or cut off/,
    ],
    ['no note', deckOf([]), /the deck holds no note/],
    ['blobs', deckOf([{ fields: ['Q', 'A'] }], "UPDATE notes SET flds = x'00ff'"), /too long, or no text/],
  ])('%s', async (_, bytes, detail) => {
    const refused = await refusal(readDeck, bytes);
    expect(refused.detail).toMatch(detail);
    expect(refused.hint).not.toBe('');
  });

  test('a size that the list understates gives a database that is cut off', async () => {
    const packed = Buffer.from(archive({ 'collection.anki2': database }));
    // The unpacked size in the central directory (APPNOTE.TXT 4.3.12, offset 24).
    const entry = packed.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    packed.writeUInt32LE(5000, entry + 24);
    expect((await refusal(readDeck, packed)).detail).toMatch(/damaged or cut off/);
  });

  test('models that are no JSON leave the fields in their order', async () => {
    const { drafts } = await taken(
      readDeck,
      deckOf([{ fields: ['Q', 'A'] }], "UPDATE col SET models = '[nonsense'"),
    );
    expect(drafts).toMatchObject([{ prompt: 'Q', body: { accept: ['A'] } }]);
  });
});
