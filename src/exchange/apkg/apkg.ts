import type { ExchangeFormat } from '../exchange.js';

/** A deck of Anki: a ZIP archive with an SQLite database in it. */
export const apkg: ExchangeFormat = {
  name: 'apkg',
  title: 'Anki',
  endings: ['.apkg'],
  mostBytes: 256 * 1024 ** 2,
  importer: async () => (await import('./read.js')).readDeck,
  exporter: async () => (await import('./write.js')).writeDeck,
};
