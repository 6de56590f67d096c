import type { Place } from '../model/place.js';
import type { PackFile } from '../packs/read-file.js';
import type { Found } from './check.js';
import { questionNodes, stretchFinder } from './question-nodes.js';
import { type NamedRule, readSuppressions, type Suppression } from './suppressions.js';

export interface Silenced {
  /** What no author has silenced. */
  readonly kept: readonly Found[];
  readonly suppressions: readonly Suppression[];
  /** What has silenced something. */
  readonly used: ReadonlySet<NamedRule>;
}

/** Takes out what authors have silenced. */
export function silence(found: readonly Found[], files: readonly PackFile[]): Silenced {
  const suppressions = files.flatMap(readSuppressions);
  const used = new Set<NamedRule>();
  if (suppressions.length === 0) return { kept: found, suppressions, used };
  const silencing = silencerOf(suppressions, files);
  const kept = found.filter((each) => {
    const rules = silencing(each);
    for (const rule of rules) used.add(rule);
    return rules.length === 0;
  });
  return { kept, suppressions, used };
}

/** Looked up, not searched: a large pack may hold ten thousand findings and as many suppressions. */
function silencerOf(suppressions: readonly Suppression[], files: readonly PackFile[]) {
  const byKey = new Map<string, NamedRule[]>();
  for (const { file, covers, rules } of suppressions) {
    if (covers === undefined) continue;
    for (const rule of rules) {
      const key = keyOf(file, covers, rule.id);
      const before = byKey.get(key);
      if (before === undefined) byKey.set(key, [rule]);
      else before.push(rule);
    }
  }
  const finderOf = new Map(files.map((file) => [file.path, coversOf(file)]));
  return ({ file, place, rule }: Found): readonly NamedRule[] => {
    const covers = finderOf.get(file)?.(place) ?? [];
    return covers.flatMap((stretch) => byKey.get(keyOf(file, stretch, rule)) ?? []);
  };
}

/** A stretch is known by its start. */
export function keyOf(file: string, covers: Place, rule = ''): string {
  return `${covers.line}:${covers.column} ${rule} ${file}`;
}

/** Gives the stretches that can be silenced and hold a place: its pack and its question. */
export function coversOf({ documents }: PackFile): (place: Place) => readonly Place[] {
  const findPack = stretchFinder(documents.flatMap(({ node }) => (node === undefined ? [] : [node])));
  const findQuestion = stretchFinder(documents.flatMap(questionNodes));
  return (place) =>
    [findPack(place), findQuestion(place)].flatMap((node) => (node === undefined ? [] : [node.place]));
}
