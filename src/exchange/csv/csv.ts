import type { ExchangeFormat } from '../exchange.js';

/** A table with a row for each question (RFC 4180, and what spreadsheets make of it). */
export const csv: ExchangeFormat = {
  name: 'csv',
  title: 'CSV',
  endings: ['.csv'],
  mostBytes: 16 * 1024 ** 2,
  importer: async () => {
    const { readTable } = await import('./read.js');
    return (bytes) => readTable(bytes);
  },
};
