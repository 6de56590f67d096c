import { compareText } from './finding.js';
import type { Rule } from './rule.js';
import * as registered from './rules/all.js';

/** Every rule, by id. */
export const rules: readonly Rule[] = Object.values(registered).sort((a, b) => compareText(a.id, b.id));

export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
