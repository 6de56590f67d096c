import Database from 'better-sqlite3';
import { zipSync } from 'fflate';
import { schema } from '../../../src/exchange/apkg/schema.js';

/** A note type as Anki writes it. */
const model = (name: string, fields: readonly string[], more: object = {}) => ({
  name,
  type: 0,
  flds: fields.map((field, ord) => ({ name: field, ord })),
  tmpls: [{ name: 'Card 1' }],
  ...more,
});
const models = {
  1: model('Basic', ['Front', 'Back', 'Extra', 'Hint', 'Owner']),
  2: model('Cloze', ['Text', 'Back Extra'], { type: 1 }),
  3: model('Basic (and reversed card)', ['Front', 'Back'], { tmpls: [{}, {}] }),
};

export interface NoteSpec {
  readonly model?: 1 | 2 | 3;
  readonly fields: readonly string[];
  readonly tags?: string;
}

/** The database of a deck, changed by some SQL at the end. */
export function databaseOf(notes: readonly NoteSpec[], sql = ''): Uint8Array {
  const database = new Database(':memory:');
  database.exec(schema);
  database
    .prepare("INSERT INTO col VALUES (1,0,0,0,11,0,0,0,'{}',?,'{}','{}','{}')")
    .run(JSON.stringify(models));
  const insert = database.prepare("INSERT INTO notes VALUES (?,?,?,0,-1,?,?,'',0,0,'')");
  notes.forEach(({ model: of = 1, fields, tags = '' }, index) => {
    insert.run(index + 1, `g${index}`, of, tags, fields.join('\u001f'));
  });
  database.exec(sql);
  const bytes = database.serialize();
  database.close();
  return bytes;
}

export function deckOf(notes: readonly NoteSpec[], sql = ''): Uint8Array {
  return archive({ 'collection.anki2': databaseOf(notes, sql) });
}

export function archive(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files, media: new TextEncoder().encode('{}') });
}
