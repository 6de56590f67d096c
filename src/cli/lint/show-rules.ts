import { explainRule } from '../../lint/explain.js';
import { listRules } from '../../lint/list-rules.js';
import { findRule } from '../../lint/registry.js';
import { packSchema } from '../../lint/schema.js';
import { didYouMeanRule } from '../../lint/settings.js';
import type { Invocation } from '../command.js';
import { usage } from '../failure.js';

/** What is asked about the linter itself, if anything: its rules, one of them, or the schema. */
export function answerAbout({ options, context }: Invocation): string | undefined {
  if (options.flag('print-schema')) return JSON.stringify(packSchema(), null, 2);
  const explained = options.text('explain');
  if (explained !== undefined) return explanation(explained, { context });
  if (!options.flag('list-rules')) return undefined;
  return ruleList(options.oneOf('format', ['pretty', 'concise', 'json']) === 'json');
}

function explanation(id: string, { context }: Pick<Invocation, 'context'>): string {
  const rule = findRule(id);
  if (rule !== undefined) return explainRule(rule, context.paint(context.world.stdout));
  throw usage(`there is no rule "${id}"${didYouMeanRule(id)}`, 'All of them: prep lint --list-rules');
}

function ruleList(asJson: boolean): string {
  const list = listRules();
  if (asJson) return JSON.stringify(list, null, 2);
  return list.rules
    .map(({ id, severity, fixable, why }) => `${id} (${severity}${fixable ? ', --fix' : ''}): ${why}`)
    .join('\n');
}
