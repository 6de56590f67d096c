import type { Question } from '../../model/question.js';
import type { Library } from '../../packs/library.js';
import { oneLine } from '../clean.js';
import type { Context } from '../context.js';
import type { OptionValues } from '../option-values.js';
import { filtered } from './filters.js';
import type { Wish } from './plan-drill.js';
import { isPath, questionsOf } from './targets.js';

/** What there is, and what of it was asked for and may be asked. */
export interface Found {
  readonly all: readonly Question[];
  readonly wanted: readonly Question[];
}

export interface Asking {
  readonly options: OptionValues;
  readonly context: Context;
}

export async function findQuestions(wish: Wish, asking: Asking): Promise<Found> {
  const library = await loadLibrary(wish.targets, asking.context);
  const all = library.packs.flatMap((pack) => pack.questions);
  const wanted = filtered(questionsOf(wish.targets, library), wish.filters);
  const withheld = await withheldOf(wanted, library, asking);
  return { all, wanted: wanted.filter((question) => !withheld.includes(question)) };
}

/** Questions with programs of others for which nobody has vouched; what to do about it is told. */
export async function withheldOf(
  questions: readonly Question[],
  { packs }: Library,
  { options, context }: Asking,
): Promise<readonly Question[]> {
  if (options.list('trust').length === 0 && questions.every(({ kind }) => kind !== 'code')) return [];
  const { foreignPrograms, onlyForeign, tellForeign } = await import('./trust.js');
  const foreign = foreignPrograms(questions, packs, { options, context });
  const { withheld } = foreign;
  if (withheld.length > 0 && withheld.length === questions.length) throw onlyForeign(withheld);
  await tellForeign(foreign, context);
  return withheld;
}

export async function loadLibrary(targets: readonly string[], context: Context): Promise<Library> {
  const library = await context.library(targets.filter(isPath));
  tellBroken(library, context);
  return library;
}

function tellBroken(library: Library, context: Context): void {
  for (const { file } of library.broken) {
    const problems = file.documents.reduce((sum, document) => sum + document.problems.length, 0);
    const errors = problems === 1 ? '1 error' : `${problems} errors`;
    const path = oneLine(file.path);
    context.tell(`prep: left out ${path}: ${errors}; see: prep lint ${path}`);
  }
}
