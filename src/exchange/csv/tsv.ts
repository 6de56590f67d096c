import type { ExchangeFormat } from '../exchange.js';

/** The same with tabs, as Anki exports plain text. */
export const tsv: ExchangeFormat = {
  name: 'tsv',
  title: 'TSV',
  endings: ['.tsv', '.tab'],
  // Anki calls such a file .txt.
  begins: /^#separator:/,
  mostBytes: 16 * 1024 ** 2,
  importer: async () => {
    const { readTable } = await import('./read.js');
    return (bytes) => readTable(bytes, '\t');
  },
};
