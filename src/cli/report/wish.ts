import { dayOf } from '../../model/calendar.js';
import type { Moment } from '../../model/review.js';
import * as formats from '../../report/formats/all.js';
import type { View } from '../../report/input.js';
import type { Invocation } from '../command.js';
import { usage } from '../failure.js';
import type { OptionValues } from '../option-values.js';
import { readSince } from './since.js';

export type FormatName = keyof typeof formats;

/** What a report was asked for. */
export interface Wish {
  readonly view: View;
  readonly format: FormatName;
  /** The file that the report goes to; undefined for stdout. */
  readonly file: string | undefined;
  readonly demo: boolean;
  readonly explain: boolean;
  readonly rebuild: boolean;
}

export function wishOf({ arguments: words, options }: Invocation, now: Moment): Wish {
  const file = options.text('html');
  if (file === '') throw usage('--html takes the name of a file, or - for stdout', '');
  return {
    view: { area: words[0], since: sinceOf(options, now), items: options.flag('items') },
    format: formatOf(options),
    file: file === '-' ? undefined : file,
    demo: options.flag('demo'),
    explain: options.flag('explain'),
    rebuild: options.flag('rebuild'),
  };
}

/** Every format but the text has an option of its name. */
function formatOf(options: OptionValues): FormatName {
  const names = Object.keys(formats).filter((name): name is FormatName => name in formats);
  const wanted = names.filter((name) => options.flag(name) || options.text(name) !== undefined);
  if (wanted.length > 1) {
    throw usage(
      `choose one of ${wanted.map((name) => `--${name}`).join(' and ')}`,
      'See: prep report --help',
    );
  }
  return wanted[0] ?? 'text';
}

function sinceOf(options: OptionValues, now: Moment): number | undefined {
  const text = options.text('since');
  if (text === undefined) return undefined;
  const since = readSince(text, dayOf(now));
  if (since.ok) return since.day;
  throw usage(`--since: ${since.reason}`, '');
}
