import { didYouMeanArea } from '../../model/areas.js';
import { buildReport } from '../../report/build.js';
import * as formats from '../../report/formats/all.js';
import type { ReportInput, View } from '../../report/input.js';
import type { Invocation } from '../command.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { replaceFile } from './replace-file.js';
import { withInput } from './read-input.js';
import { screenOf } from './screen.js';
import { type Wish, wishOf } from './wish.js';

/** Reads packs and history, builds the report, prints it or puts it into a file. */
export async function runReport(invocation: Invocation): Promise<ExitStatus> {
  const { context } = invocation;
  const wish = wishOf(invocation, context.clock.now());
  const { demo, rebuild } = wish;
  const document = await withInput(context, { demo, rebuild, outlook: showsOutlook(wish) }, (input) => {
    checkArea(wish.view, input);
    return buildReport({ ...input, view: wish.view });
  });
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

function checkArea({ area }: View, { questions, log }: ReportInput): void {
  const answered = log.tally.byQuestion.values();
  const known = [...new Set([...questions, ...answered].map((each) => each.area))].sort();
  if (area === undefined || known.includes(area)) return;
  throw usage(`there is no area "${area}"${didYouMeanArea(area, known)}`, `Areas: ${known.join(', ')}`);
}
