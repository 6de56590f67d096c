import { didYouMean } from '../../model/closest.js';
import { buildReport } from '../../report/build.js';
import * as formats from '../../report/formats/all.js';
import type { Screen } from '../../report/formats/format.js';
import type { ReportInput, View } from '../../report/input.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { replaceFile } from './replace-file.js';
import { readInput } from './read-input.js';
import { type Wish, wishOf } from './wish.js';

const widest = 100;

/** Reads packs and history, builds the report, prints it or puts it into a file. */
export async function runReport(invocation: Invocation): Promise<ExitStatus> {
  const { context } = invocation;
  const wish = wishOf(invocation, context.clock.now());
  const input = await readInput(context, { demo: wish.demo, outlook: showsOutlook(wish) });
  checkArea(wish.view, input);
  const document = buildReport({ ...input, view: wish.view });
  const made = formats[wish.format](document, screenOf(context, wish));
  if (wish.file === undefined) {
    context.print(made);
  } else {
    replaceFile(wish.file, made);
    context.tell(`The report is in ${wish.file}; open it in a browser.`);
  }
  return exitStatus.done;
}

function showsOutlook({ format, view }: Wish): boolean {
  if (format === 'json') return true;
  const narrowed = view.area !== undefined || view.since !== undefined || view.items === true;
  return format !== 'csv' && !narrowed;
}

function screenOf(context: Context, { explain }: Wish): Screen {
  const { env, stdout } = context.world;
  const dumb = env['TERM'] === 'dumb';
  const locale = env['LC_ALL'] ?? env['LC_CTYPE'] ?? env['LANG'] ?? '';
  return {
    width: Math.min(context.width, widest),
    paint: context.paint(stdout),
    accessible: context.accessible,
    unicode: !dumb && /utf-?8/i.test(locale),
    explain,
  };
}

function checkArea({ area }: View, { questions, reviews }: ReportInput): void {
  const known = [...new Set([...questions, ...reviews].map((each) => each.area))].sort();
  if (area === undefined || known.includes(area)) return;
  throw usage(`there is no area "${area}"${didYouMean(area, known)}`, `Areas: ${known.join(', ')}`);
}
