import type { ExchangeFormat } from '../exchange.js';

/** A document to read or print; the answers are folded away. */
export const markdown: ExchangeFormat = {
  name: 'markdown',
  title: 'Markdown',
  endings: ['.md', '.markdown'],
  mostBytes: 0,
  exporter: async () => (await import('./write.js')).writeMarkdown,
};
