import { lint } from '../../lint/run.js';
import { packFilesBelow, readPackFile, whatIs } from '../../packs/files.js';
import { type PackFile, readPackBytes } from '../../packs/read-file.js';
import type { Context } from '../context.js';
import { homePlaces } from '../places.js';
import { count } from '../terminal/layout.js';
import { ok, problem, type Remark, shellWord } from './remark.js';

const mostNamed = 3;

/** Whether the packs load, and what lint has against those of the learner. */
export async function checkPacks(context: Context): Promise<readonly Remark[]> {
  const { packs, broken } = await context.library();
  const questions = packs.reduce((sum, pack) => sum + pack.questions.length, 0);
  const loaded = ok('packs', `${count(packs.length, 'pack')} with ${count(questions, 'question')}`);
  const named = broken.slice(0, mostNamed).map(({ file: { path } }) => brokenRemark(path));
  const more = broken.length - named.length;
  return [
    loaded,
    ...named,
    ...(more > 0 ? [problem('packs', `${count(more, 'more file')} with errors`, 'prep packs list')] : []),
    ...(await lintRemarks(context, new Set(broken.map(({ file }) => file.path)))),
  ];
}

function brokenRemark(path: string): Remark {
  return problem('packs', `${path} has errors and is left out`, `prep lint ${shellWord(path)}`);
}

/** Errors in packs that load: they are asked, but may teach something wrong. */
async function lintRemarks(
  { world, shipped }: Context,
  broken: ReadonlySet<string>,
): Promise<readonly Remark[]> {
  const { userPacks } = homePlaces(world);
  if (!shipped || whatIs(userPacks) !== 'folder') return [];
  const { counts } = await lint(readable(userPacks).filter(({ path }) => !broken.has(path)));
  if (counts.error === 0) return [];
  const text = `your packs in ${userPacks} have ${count(counts.error, 'error')}`;
  return [problem('packs', text, `prep lint ${shellWord(userPacks)}`)];
}

function readable(folder: string): readonly PackFile[] {
  const found = packFilesBelow(folder);
  return (found.ok ? found.value : []).flatMap((path) => {
    const bytes = readPackFile(path);
    return bytes.ok ? [readPackBytes(path, bytes.value)] : [];
  });
}
