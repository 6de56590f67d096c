import { CsvError, parse } from 'csv-parse/sync';
import { type Refused, refused } from '../exchange.js';

export interface Row {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Rows = { readonly ok: true; readonly rows: readonly Row[] } | Refused;

const delimiters = [',', ';', '\t', '|'];
const mendIt = 'Mend that row and import again; nothing was written.';
/** Characters of one row; a quote that is never closed takes in the rest of the file. */
const mostOfRow = 1_000_000;

/** The sign that parts the cells of the first line most often, quoted cells aside. */
export function delimiterOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

/** The rows of a table, empty ones left out. A quote that is out of place makes all that follows unsure. */
export function rowsOf(text: string, delimiter: string): Rows {
  const rows: Row[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      // Programs that write tabs often quote nothing.
      relax_quotes: delimiter === '\t',
      max_record_size: mostOfRow,
      on_record(cells: string[], { lines }) {
        const trimmed = cells.map((cell) => cell.trim());
        if (trimmed.some((cell) => cell !== '')) rows.push({ line, cells: trimmed });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(`line ${line}: ${whatIsWrong(error.code)}`, mendIt);
  }
  return { ok: true, rows };
}

function whatIsWrong(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote is opened in this row or after it, and never closed; the file may be cut off';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'text follows a closing quote; a quote within quotes is written twice: ""';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands within a cell that is not quoted; quote the whole cell and write it twice: ""';
    case 'CSV_MAX_RECORD_SIZE':
      return `the row has more than ${mostOfRow} characters; is a quote not closed?`;
    default:
      return `the row cannot be read (${code})`;
  }
}
