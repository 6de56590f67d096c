import { rules } from './registry.js';
import type { Setting } from './rule.js';

export interface RuleList {
  readonly version: 1;
  readonly rules: readonly {
    readonly id: string;
    /** The default. */
    readonly severity: Setting;
    readonly fixable: boolean;
    readonly why: string;
  }[];
}

/** What `prep lint --list-rules` shows, sorted by id. */
export function listRules(): RuleList {
  return {
    version: 1,
    rules: rules.map(({ id, severity, why, fixable = false }) => ({ id, severity, fixable, why })),
  };
}
