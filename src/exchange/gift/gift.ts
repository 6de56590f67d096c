import type { ExchangeFormat } from '../exchange.js';

/** Questions as Moodle reads and writes them (docs.moodle.org, "GIFT format"). */
export const gift: ExchangeFormat = {
  name: 'gift',
  title: 'GIFT',
  endings: ['.gift', '.txt'],
  // The parser reads about half a megabyte a second.
  mostBytes: 8 * 1024 ** 2,
  importer: async () => (await import('./read.js')).readGift,
  exporter: async () => (await import('./write.js')).writeGift,
};
