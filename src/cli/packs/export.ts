import { didYouMean } from '../../model/closest.js';
import type { LeftOut, OutgoingPack, Written } from '../../exchange/exchange.js';
import type { Pack } from '../../model/pack.js';
import { readPackFile } from '../../packs/files.js';
import { readPackBytes } from '../../packs/read-file.js';
import { oneLine } from '../clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { isPath } from '../drill/targets.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { count } from '../terminal/layout.js';
import { exporterFor } from './exchange-format.js';
import { leftOutLines } from './left-out.js';
import { needed } from './run-packs.js';
import { writeNew } from './write-new.js';

/** Writes a pack for another program, to stdout or into a file that is not there yet. */
export async function exportPack(
  { options, context }: Invocation,
  name: string | undefined,
): Promise<ExitStatus> {
  const target = needed(name, 'a pack to export', 'prep packs export data --output data.apkg');
  const output = options.text('output');
  const format = exporterFor(output, options);
  const pack = await packCalled(target, context);

  const write = await format.exporter();
  const asked = pack.questions.filter(({ retired }) => !retired);
  const written = await write(outgoing(pack, asked));
  if (!written.ok) throw usage(oneLine(written.detail), written.hint);

  const leftOut = [...retiredOf(pack), ...written.leftOut];
  const missing = leftOut.filter(({ whole }) => whole).length;
  const told = leftOutLines(leftOut, context.verbose);
  if (output === undefined) printContent(written, told, context);
  else {
    const state = writeNew(output, written.content) === 'written' ? 'Wrote' : 'Unchanged:';
    const questions = count(asked.length - missing, 'question');
    context.print([`${state} ${questions} as ${format.title}: ${oneLine(output)}`, ...told].join('\n'));
  }
  return missing > 0 ? exitStatus.found : exitStatus.done;
}

async function packCalled(name: string, context: Context): Promise<Pack> {
  const library = await context.library(isPath(name) ? [name] : []);
  const pack = library.packs.find(({ id, files }) => (isPath(name) ? files.includes(name) : id === name));
  if (pack !== undefined) return pack;
  const broken = library.broken.find((each) => each.pack === name || each.file.path === name);
  if (broken !== undefined) {
    const path = oneLine(broken.file.path);
    throw usage(`"${oneLine(name)}" has errors and cannot be exported`, `See: prep lint ${path}`);
  }
  const ids = library.packs.map(({ id }) => id);
  throw usage(`there is no pack "${oneLine(name)}"${didYouMean(name, ids)}`, `Packs: ${ids.join(', ')}`);
}

function outgoing(pack: Pack, questions: Pack['questions']): OutgoingPack {
  const { id, title, area } = pack;
  return {
    id,
    title,
    area,
    questions,
    version: Math.max(1, ...pack.files.flatMap((file) => versions(file, id))),
  };
}

/** The versions of its content that a file of the pack names. */
function versions(file: string, id: string): readonly number[] {
  const bytes = readPackFile(file);
  if (!bytes.ok) return [];
  const { documents } = readPackBytes(file, bytes.value);
  return documents.flatMap(({ head }) => (head?.pack === id ? [head.version] : []));
}

function retiredOf({ questions }: Pack): readonly LeftOut[] {
  const retired = questions.filter((question) => question.retired);
  return retired.map(({ id }) => ({
    where: id,
    about: '',
    why: 'retired questions are left out',
    whole: false,
  }));
}

/** What was left out is no part of the result. */
function printContent({ content }: Written, told: readonly string[], context: Context): void {
  const { stdout } = context.world;
  if (typeof content === 'string') context.print(content);
  else if (stdout.isTTY === true)
    throw usage('a deck of Anki is no text for a terminal', 'Name a file: --output deck.apkg');
  else stdout.write(content);
  if (told.length > 0) context.tell(told.join('\n').trim());
}
