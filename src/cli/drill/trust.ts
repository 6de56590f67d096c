import { sep } from 'node:path';
import { didYouMean } from '../../model/closest.js';
import type { Pack } from '../../model/pack.js';
import type { Question } from '../../model/question.js';
import { realPath, realPaths } from '../../packs/files.js';
import type { Context } from '../context.js';
import { type Stop, usage } from '../failure.js';
import { localRunner } from '../lazy-runner.js';
import type { OptionValues } from '../option-values.js';
import { count } from '../terminal/layout.js';

/** Of the questions asked for, those that bring programs of their own and belong to packs of others. */
export interface Foreign {
  /** Named with --trust. */
  readonly trusted: readonly Question[];
  /** Not to be asked. */
  readonly withheld: readonly Question[];
}

/**
 * The tests of a `code` question are programs, run with the learner's rights where no sandbox works. Those of the
 * shipped packs are ours; for others somebody has to vouch, and to name a file as a target is not to vouch for it.
 * A query runs in a database of its own in memory, which reaches nothing.
 */
export function foreignPrograms(
  questions: readonly Question[],
  packs: readonly Pack[],
  { options, context }: { readonly options: OptionValues; readonly context: Context },
): Foreign {
  const named = options.list('trust');
  const ids: readonly string[] = packs.map(({ id }) => id);
  const unknown = named.find((name) => !ids.includes(name));
  if (unknown !== undefined) {
    throw usage(
      `--trust: there is no pack "${unknown}"${didYouMean(unknown, ids)}`,
      'All packs: prep packs list',
    );
  }
  const shipped = realPath(context.home.shippedPacks) + sep;
  const realOf = realPaths();
  const foreign = packs.filter(({ files }) => !files.every((file) => realOf(file).startsWith(shipped)));
  const foreignIds = new Set(foreign.map(({ id }) => id));
  const programs = questions.filter(({ kind, pack }) => kind === 'code' && foreignIds.has(pack));
  return {
    trusted: programs.filter(({ pack }) => named.includes(pack)),
    withheld: programs.filter(({ pack }) => !named.includes(pack)),
  };
}

/** Says what is left out and how to have it asked, and how far what was vouched for is shut in. */
export async function tellForeign({ trusted, withheld }: Foreign, context: Context): Promise<void> {
  if (withheld.length > 0)
    context.tell(`prep: left out ${whatIsWithheld(withheld)}; ${howToTrust(withheld)}`);
  if (trusted.length === 0) return;
  const { levelWords } = await import('../../run/sandbox.js');
  const { level } = (await localRunner(context.world)).sandbox;
  if (level === 'bubblewrap') return;
  context.tell(`prep: programs of ${packsOf(trusted).join(', ')} are run ${levelWords[level]}`);
}

/** Nothing is left to ask but what is withheld. */
export function onlyForeign(withheld: readonly Question[]): Stop {
  return usage(`all there is to ask is ${whatIsWithheld(withheld)}`, capital(howToTrust(withheld)));
}

function whatIsWithheld(withheld: readonly Question[]): string {
  const those = count(withheld.length, 'code question');
  return `${those} of ${packsOf(withheld).join(', ')}, whose tests are programs that would run on this machine`;
}

function howToTrust(withheld: readonly Question[]): string {
  const names = packsOf(withheld).map((pack) => `--trust ${pack}`);
  return `if you trust their author: prep drill ${names.join(' ')}`;
}

function packsOf(questions: readonly Question[]): readonly string[] {
  return [...new Set(questions.map(({ pack }) => pack))];
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
