import { modelNames } from './memory-models/all.js';
import type { Outcome } from './experiments.js';
import type { Named } from './naming.js';
import { anki, peers, prep, weightedFsrsSettings } from './schedulers/all.js';
import type { Speed } from './speed.js';
import { mean, points } from './statistics.js';

interface Setting {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

/** All that was measured, as lines to print. */
export function tables(outcomes: readonly Outcome[], speed: readonly Speed[]): readonly string[] {
  const days = [...new Set(outcomes.map(({ job }) => job.days))];
  const settings = modelNames.flatMap((model) =>
    days.map((each): Setting => ({
      name: `${model}, ${each} days`,
      outcomes: outcomes.filter(({ job }) => job.model === model && job.days === each),
    })),
  );
  return [
    ...shareTable(outcomes, settings),
    '',
    ...settingTable(settings),
    '',
    ...weakTable(outcomes),
    '',
    ...forecastTable(outcomes),
    '',
    ...speed.map(({ what, took }) => `${what.padEnd(wide)} ${took.toFixed(2)} ms`),
  ];
}

const wide = 42;

function shareTable(outcomes: readonly Outcome[], settings: readonly Setting[]): readonly string[] {
  const best = bestFsrs(outcomes);
  const names = [...peers.map(({ name }) => name), best, prep.name];
  const rows = names.map((name) => {
    const worst = Math.min(...settings.map((setting) => mean(sharesOf(name, setting.outcomes))));
    return `${name.padEnd(wide)} ${points(sharesOf(name, outcomes)).padEnd(14)} ${(100 * worst).toFixed(1)}`;
  });
  return [
    `${'Share of the oracle, in %'.padEnd(wide)} ${'mean'.padEnd(14)} worst setting`,
    ...rows,
    ...[best, anki.name].map((other) => {
      const gains = outcomes.map(({ shares }) => (shares[prep.name] ?? 0) - (shares[other] ?? 0));
      return `prep against ${other}: ${points(gains)} points, paired`;
    }),
  ];
}

/** In hindsight, over all settings. */
function bestFsrs(outcomes: readonly Outcome[]): string {
  const names = weightedFsrsSettings.map(({ name }) => name);
  return names.sort((a, b) => mean(sharesOf(b, outcomes)) - mean(sharesOf(a, outcomes)))[0] ?? '';
}

function sharesOf(name: string, outcomes: readonly Outcome[]): readonly number[] {
  return outcomes.map(({ shares }) => shares[name] ?? 0);
}

function settingTable(settings: readonly Setting[]): readonly string[] {
  const rows = settings.map(({ name, outcomes }) => {
    const fsrs = Math.max(...weightedFsrsSettings.map((each) => mean(sharesOf(each.name, outcomes))));
    return `${name.padEnd(wide)} ${points(sharesOf(prep.name, outcomes)).padEnd(14)} ${(100 * fsrs).toFixed(1)}`;
  });
  return [`${'By setting'.padEnd(wide)} ${'prep'.padEnd(14)} best FSRS of the nine in that setting`, ...rows];
}

function weakTable(outcomes: readonly Outcome[]): readonly string[] {
  const learners = outcomes.flatMap(({ named }) => named ?? []);
  const share = (how: keyof Named) => `${points(learners.map((named) => (named[how] >= 2 ? 1 : 0)))} %`;
  return [
    'Learners of whom two of the three weakest areas are named after 80 answers',
    `${'asking where it is in doubt (weak)'.padEnd(wide)} ${share('weak')}`,
    `${'the same, questions alike, areas N(0, 1.1)'.padEnd(wide)} ${share('alike')}`,
    `${'as first, of the weakest at the beginning'.padEnd(wide)} ${share('atFirst')}`,
    `${'asking for the day (plan)'.padEnd(wide)} ${share('plan')}`,
    `${'the answers of the plan, by raw percent'.padEnd(wide)} ${share('percent')}`,
  ];
}

function forecastTable(outcomes: readonly Outcome[]): readonly string[] {
  const days = [...new Set(outcomes.map(({ job }) => job.days))];
  const groups = [
    ...modelNames.map((model) => ({ name: model, own: outcomes.filter(({ job }) => job.model === model) })),
    ...days.map((each) => ({ name: `${each} days`, own: outcomes.filter(({ job }) => job.days === each) })),
    { name: 'all', own: outcomes },
  ];
  return [
    `${'Forecast made half-way, in points'.padEnd(wide)} ${'mean error'.padEnd(14)} ${'bias'.padEnd(8)} ${'if stopped'.padEnd(14)} in the 80 % interval`,
    ...groups.map(forecastRow),
  ];
}

/** The mean error is that of single learners, size only; the bias is what is left of it in the mean. */
function forecastRow({ name, own }: { readonly name: string; readonly own: readonly Outcome[] }): string {
  const size = points(own.map(({ forecastError }) => Math.abs(forecastError)));
  const bias = (100 * mean(own.map(({ forecastError }) => forecastError))).toFixed(1);
  const stopped = points(own.map(({ stoppedError }) => Math.abs(stoppedError)));
  const inside = (100 * mean(own.map(({ insideInterval }) => (insideInterval ? 1 : 0)))).toFixed(0);
  return `${name.padEnd(wide)} ${size.padEnd(14)} ${bias.padEnd(8)} ${stopped.padEnd(14)} ${inside} %`;
}
