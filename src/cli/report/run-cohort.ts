import { basename } from 'node:path';
import { isFolder } from '../../history/exchange/device-files.js';
import { readLearners, type ReadLearners } from '../../history/exchange/read-learners.js';
import { describeTrouble } from '../../history/exchange/trouble.js';
import { buildCohort } from '../../report/cohort/build-cohort.js';
import type { CohortDocument } from '../../report/cohort/document.js';
import { fewestOthers } from '../../report/cohort/first-answers.js';
import { cohortFromCounts } from '../../report/cohort/from-counts.js';
import * as formats from '../../report/cohort/formats/all.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { replaceFile } from './replace-file.js';
import { screenOf } from './screen.js';
import { wishOf } from './wish.js';

/** What goes with one learner's own history only. */
const alone = ['since', 'items', 'demo', 'explain', 'rebuild'] as const;

/** `prep report --from FOLDER` and `--cohort URL`: what several learners know, from their exports or a server. */
export async function runCohort(invocation: Invocation): Promise<ExitStatus> {
  const { context, options } = invocation;
  refuseOthers(invocation);
  const wish = wishOf({ context, options, arguments: [] }, context.clock.now());
  const url = options.text('cohort');
  const { document, spoiled } =
    url === undefined
      ? await fromFolder(options.text('from') ?? '', context)
      : await fromServer(url, context);
  for (const line of spoiled) context.tell(line);
  const made = formats[wish.format](document, screenOf(context, wish));
  if (wish.file === undefined) context.print(made);
  else {
    replaceFile(wish.file, made);
    context.tell(`The report is in ${wish.file}; open it in a browser.`);
  }
  return spoiled.length > 0 ? exitStatus.found : exitStatus.done;
}

/** The document, and what is to be said of files that could not be read to their end. */
interface Found {
  readonly document: CohortDocument;
  readonly spoiled: readonly string[];
}

async function fromFolder(folder: string, context: Context): Promise<Found> {
  if (!isFolder(folder)) throw usage(`the folder ${folder} does not exist`, 'Check --from.');
  const read = await readLearners(folder);
  if (read.learners.length === 0) {
    const [line] = spoiledLines(read);
    throw usage(
      line === undefined
        ? `there is no export in ${folder}`
        : `there is no export in ${folder} that can be read: ${line}`,
      'Learners make one with: prep history export --as NAME FILE.jsonl',
    );
  }
  const document = buildCohort({
    ...{ logs: read.learners, files: read.files, now: context.clock.now().at },
    questions: await questionsOf(context),
  });
  return { document, spoiled: spoiledLines(read) };
}

async function fromServer(url: string, context: Context): Promise<Found> {
  const questions = await questionsOf(context);
  const areas = new Map<string, string>(questions.map(({ id, area }) => [id, area]));
  const { onServer } = await import('../server.js');
  const { countCohort } = await import('../../history/server/cohort.js');
  const counts = await onServer(url, '--cohort', (server) => countCohort(server, { areas, fewestOthers }));
  if (counts.learners.length === 0) {
    throw usage(
      'nobody has sent anything there yet',
      'Learners do with: prep history sync --to URL --as NAME',
    );
  }
  const document = cohortFromCounts(counts, { questions, now: context.clock.now().at });
  return { document, spoiled: [] };
}

/** All areas of a group are shown, and none of what belongs to one learner. */
function refuseOthers({ options, arguments: words }: Invocation): void {
  const [from, cohort] = [options.text('from'), options.text('cohort')];
  const own = cohort === undefined ? '--from' : '--cohort';
  const other = alone.find((name) => options.flag(name) || options.text(name) !== undefined);
  if (from !== undefined && cohort !== undefined) throw usage('name --from or --cohort, not both', helpNote);
  if (other !== undefined) throw usage(`--${other} does not go with ${own}`, helpNote);
  if (words.length > 0) throw usage(`${own} reports on all areas; name none`, helpNote);
}

const helpNote = 'See: prep report --help';

async function questionsOf(context: Context) {
  return (await context.library()).packs.flatMap((pack) => pack.questions);
}

function spoiledLines({ spoiled }: ReadLearners): readonly string[] {
  return spoiled.map(
    ({ path, line, trouble }) =>
      `${basename(path)}, line ${line}: ${describeTrouble(trouble)}. Only what stands before it counts.`,
  );
}
