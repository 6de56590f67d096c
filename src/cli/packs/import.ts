import { basename, extname, join, resolve } from 'node:path';
import type { Drafts } from '../../exchange/exchange.js';
import { slugOf } from '../../exchange/identify.js';
import { settle, type Settled } from '../../exchange/settle.js';
import { slugPattern } from '../../model/ids.js';
import { readPackFile, realPath } from '../../packs/files.js';
import { oneLine } from '../clean.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Stop, usage } from '../failure.js';
import { count } from '../terminal/layout.js';
import { type Importer, importerFor, seenIn } from './exchange-format.js';
import { leftOutLines } from './left-out.js';
import { lintLines } from './lint-lines.js';
import { needed } from './run-packs.js';
import { makeFolderOf, writeNew } from './write-new.js';

/** Makes a pack of a file of another program; nothing is written over. */
export async function importPack(invocation: Invocation, name: string | undefined): Promise<ExitStatus> {
  const { options, context } = invocation;
  const file = needed(name, 'a file to import', 'prep packs import deck.apkg');
  const { drafts, title } = await draftsIn(file, invocation);

  const target = targetOf(file, invocation);
  const area = areaOf(options.text('area') ?? target.pack);
  const schema = join(context.world.root, 'schema', 'pack.schema.json');
  const description = `Imported from ${oneLine(basename(file))} (${title}).`;
  const wanted = { pack: target.pack, title: titleOf(file), area, description, schema };
  const settled = settle(drafts, wanted);
  if (settled.questions === 0) throw nothingLeft(file, settled);
  await refuseTaken(target, context);

  if (options.text('output') === undefined) makeFolderOf(target.path);
  const state = writeNew(target.path, settled.text);
  context.print((await report(settled, { file, target, state, context })).join('\n'));
  return settled.leftOut.some(({ whole }) => whole) ? exitStatus.found : exitStatus.done;
}

interface Target {
  readonly pack: string;
  readonly path: string;
  /** What `prep drill` takes. */
  readonly drill: string;
}

async function draftsIn(
  file: string,
  { options }: Invocation,
): Promise<{ readonly drafts: Drafts; readonly title: string }> {
  const told = importerFor(file, options);
  const bytes = bytesOf(file, told);
  const format = seenIn(bytes, told, options);
  const read = await format.importer();
  const drafts = await read(bytes);
  if (drafts.ok) return { drafts, title: format.title };
  throw usage(`${oneLine(file)} cannot be imported: ${oneLine(drafts.detail)}`, drafts.hint);
}

/** A link may lead to a file whose content its owner never meant to show. */
function bytesOf(file: string, format: Importer): Uint8Array {
  const real = realPath(file);
  if (extname(real).toLowerCase() !== extname(file).toLowerCase())
    throw usage(
      `${oneLine(file)} is a link to a file of another kind`,
      `Name that file itself: ${oneLine(real)}`,
    );
  const bytes = readPackFile(file, format.mostBytes);
  if (!bytes.ok) throw new Stop({ kind: 'packs', failure: bytes.failure });
  return bytes.value;
}

/** The pack is called after the file it is written to; without one it goes to the user's packs. */
function targetOf(file: string, { options, context }: Invocation): Target {
  const output = options.text('output');
  const stem = basename(output ?? file, extname(output ?? file));
  const pack = slugPattern.test(stem) ? stem : slugOf(stem);
  if (pack === undefined)
    throw usage(`no name for a pack can be made of "${oneLine(stem)}"`, 'Name a file: --output my-deck.yaml');
  if (output === undefined) return { pack, path: join(context.home.userPacks, `${pack}.yaml`), drill: pack };
  if (!/\.ya?ml$/i.test(output))
    throw usage(
      `a pack is a .yaml file, and --output names "${oneLine(output)}"`,
      'Name one: --output my-deck.yaml',
    );
  return { pack, path: output, drill: /[/\\]/.test(output) ? output : `./${output}` };
}

function areaOf(area: string): string {
  if (slugPattern.test(area)) return area;
  throw usage(`"${oneLine(area)}" is no name for an area`, 'A name has a-z, 0-9, ".", "_" and "-".');
}

function titleOf(file: string): string {
  const stem = basename(file, extname(file))
    .replace(/[_\s]+/g, ' ')
    .trim();
  return oneLine(stem === '' ? 'Imported questions' : stem);
}

/** Two packs of one name would keep all packs from loading. */
async function refuseTaken({ pack, path }: Target, context: Context): Promise<void> {
  const { packs, broken } = await context.library();
  const files = [
    ...packs.filter(({ id }) => id === pack).flatMap((each) => each.files),
    ...broken.filter((each) => each.pack === pack).map((each) => each.file.path),
  ];
  const other = files.find((file) => realPath(file) !== realPath(resolve(path)));
  if (other === undefined) return;
  throw usage(
    `there is a pack "${pack}" already, in ${oneLine(other)}; nothing was written`,
    'Give the new one another name: --output my-deck.yaml',
  );
}

function nothingLeft(file: string, { leftOut }: Settled): Stop {
  const lines = leftOutLines(leftOut, false).join('\n');
  return usage(`no question of ${oneLine(file)} can be asked by prep; nothing was written`, lines.trim());
}

interface Done {
  readonly file: string;
  readonly target: Target;
  readonly state: ReturnType<typeof writeNew>;
  readonly context: Context;
}

async function report(settled: Settled, { file, target, state, context }: Done): Promise<readonly string[]> {
  const path = oneLine(target.path);
  const questions = count(settled.questions, 'question');
  const head =
    state === 'written'
      ? `Imported ${questions} from ${oneLine(file)} as the pack "${target.pack}":`
      : `${oneLine(file)} is there already, unchanged, as the pack "${target.pack}":`;
  return [
    head,
    `  ${path}`,
    ...leftOutLines(settled.leftOut, context.verbose),
    ...(await lintLines(target.path, settled.text)),
    '',
    `Drill it with: prep drill ${quoted(target.drill)}`,
    `Check it with: prep lint ${quoted(path)}`,
  ];
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./:@%+,~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
