import { didYouMean } from '../model/closest.js';
import { severities } from './finding.js';
import { rules } from './registry.js';
import type { Setting } from './rule.js';

/** What a rule may be set to. */
export const settingNames = ['off', ...[...severities].reverse()] as const satisfies readonly Setting[];

/** `strict` runs the rules that are off by default, as info: they are right too seldom for more. */
export const presets = ['strict'] as const;
export type Preset = (typeof presets)[number];

/** The settings that differ from the rules' own; what is chosen for a single rule goes before the preset. */
export function settings(
  preset: Preset | undefined,
  chosen: Iterable<readonly [string, Setting]>,
): ReadonlyMap<string, Setting> {
  const off = preset === 'strict' ? rules.filter((rule) => rule.severity === 'off') : [];
  return new Map<string, Setting>([...off.map(({ id }) => [id, 'info'] as const), ...chosen]);
}

/** The ending of a sentence about a rule that does not exist; half an id is enough to be understood. */
export function didYouMeanRule(word: string, ids: readonly string[] = rules.map((rule) => rule.id)): string {
  const whole = ids.find((id) => id.endsWith(`/${word}`));
  return whole === undefined ? didYouMean(word, ids) : `; did you mean "${whole}"?`;
}
