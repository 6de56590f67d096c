/**
 * The tables of an Anki collection, version 11, which every Anki since 2.0 reads (source: ankitects/anki,
 * rslib/src/storage/schema11.sql).
 */
export const schema = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
  left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** The one note type of our decks. For ever the same, so that Anki knows it again. */
export const modelId = 1_763_856_000_001;
const css = `.card { font-family: sans-serif; font-size: 18px; text-align: left; line-height: 1.4; }
pre { background: #8882; padding: 8px; overflow-x: auto; }
code { font-family: monospace; font-size: 15px; }
`;

/** What a collection says of itself, as the JSON of Anki; `mod` in seconds since 1970. */
export function settings(deck: { readonly id: number; readonly name: string; readonly mod: number }) {
  const { id, mod } = deck;
  return {
    conf: {
      ...{ activeDecks: [1], addToCur: true, collapseTime: 1200, curDeck: 1, curModel: String(modelId) },
      ...{ dueCounts: true, estTimes: true, newBury: true, newSpread: 0, nextPos: 1, sortBackwards: false },
      ...{ sortType: 'noteFld', timeLim: 0 },
    },
    models: { [modelId]: noteType(mod) },
    decks: { 1: deckEntry({ id: 1, name: 'Default', mod }), [id]: deckEntry(deck) },
    dconf: { 1: deckOptions },
  };
}

function noteType(mod: number) {
  const field = (name: string, ord: number) => ({
    ...{ name, ord, font: 'Arial', size: 20, media: [], rtl: false, sticky: false },
  });
  const card = { name: 'Card 1', ord: 0, did: null, bqfmt: '', bafmt: '', qfmt: '{{Front}}' };
  return {
    ...{ id: modelId, name: 'prep question', type: 0, mod, usn: -1, sortf: 0, did: 1, tags: [], vers: [] },
    flds: [field('Front', 0), field('Back', 1)],
    tmpls: [{ ...card, afmt: '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}' }],
    req: [[0, 'any', [0]]],
    css,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
  };
}

function deckEntry({ id, name, mod }: { readonly id: number; readonly name: string; readonly mod: number }) {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] };
  return {
    ...{ id, name, mod, usn: -1, desc: '', dyn: 0, conf: 1, collapsed: false, extendNew: 0, extendRev: 0 },
    ...today,
  };
}

const deckOptions = {
  ...{ id: 1, name: 'Default', mod: 0, usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true },
  new: {
    ...{
      delays: [1, 10],
      ints: [1, 4, 7],
      initialFactor: 2500,
      perDay: 20,
      order: 1,
      bury: true,
      separate: true,
    },
  },
  rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, minSpace: 1, ivlFct: 1, maxIvl: 36500, bury: true },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
};
