import { type ExchangeFormat } from '../../exchange/exchange.js';
import { formatOfBytes, formatOfFile, formats } from '../../exchange/registry.js';
import { oneLine } from '../clean.js';
import { usage } from '../failure.js';
import type { OptionValues } from '../option-values.js';

export type Importer = ExchangeFormat & Required<Pick<ExchangeFormat, 'importer'>>;
export type Exporter = ExchangeFormat & Required<Pick<ExchangeFormat, 'exporter'>>;

const importers = formats.filter((format): format is Importer => format.importer !== undefined);
const exporters = formats.filter((format): format is Exporter => format.exporter !== undefined);

/** The format that a file is read in: as named, or as its name tells. */
export function importerFor(file: string, options: OptionValues): Importer {
  const found = namedOf(importers, options) ?? importers.find((each) => each === formatOfFile(file));
  if (found !== undefined) return found;
  const known = importers.flatMap(({ endings }) => endings);
  throw usage(
    `the name of ${oneLine(file)} does not tell its format`,
    `Files that can be imported: ${known.join(', ')}. Or name it: --format ${namesOf(importers).join('|')}`,
  );
}

/** Where nothing was named, what the file begins with may tell better. */
export function seenIn(bytes: Uint8Array, told: Importer, options: OptionValues): Importer {
  const seen = importers.find((each) => each === formatOfBytes(bytes));
  return options.text('format') === undefined && seen !== undefined ? seen : told;
}

export function exporterFor(output: string | undefined, options: OptionValues): Exporter {
  const told = output === undefined ? undefined : formatOfFile(output);
  const found = namedOf(exporters, options) ?? exporters.find((each) => each === told);
  if (found !== undefined) return found;
  const names = namesOf(exporters).join('|');
  throw usage('which format is to be written?', `Name it: --format ${names}, or a file: --output deck.apkg`);
}

function namedOf<F extends ExchangeFormat>(some: readonly F[], options: OptionValues): F | undefined {
  const name = options.oneOf('format', namesOf(some));
  return some.find((each) => each.name === name);
}

function namesOf(some: readonly ExchangeFormat[]): readonly string[] {
  return some.map(({ name }) => name);
}
