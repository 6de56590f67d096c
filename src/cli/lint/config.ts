import { dirname, join, relative, resolve } from 'node:path';
import { severities } from '../../lint/finding.js';
import { rules } from '../../lint/registry.js';
import type { Setting } from '../../lint/rule.js';
import { presets, settingNames } from '../../lint/settings.js';
import { type Field, integer, json, list, oneOf, text } from '../../model/fields.js';
import { optional, record, type RecordOf, reportUnknownKeys, withDefault } from '../../model/records.js';
import { describeNode } from '../../model/tree.js';
import { whatIs } from '../../packs/files.js';
import { configIn } from '../config-file.js';

const fileName = 'prep.config.yaml';

/** Settings by rule id; an id that does not exist is an unknown key. */
function ruleSettings(): Field<ReadonlyMap<string, Setting>> {
  const setting = oneOf(settingNames);
  return {
    schema: { type: 'object', additionalProperties: setting.schema },
    read(node, report) {
      if (node.type !== 'map') {
        const expected = 'a mapping of rules to off, info, warn or error';
        report({ rule: 'schema/type', place: node.place, expected, found: describeNode(node) });
        return undefined;
      }
      reportUnknownKeys('lint.rules', node, { known: rules.map(({ id }) => id), report });
      const pairs = node.entries.map(({ key, value }) => [key, setting.read(value, report)] as const);
      return new Map(pairs.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
    },
  };
}

const userShape = {
  rules: withDefault(new Map<string, Setting>(), ruleSettings()),
  preset: optional(oneOf(presets)),
  failOn: optional(oneOf(severities)),
  maxWarnings: optional(integer({ min: 0, max: 1_000_000 })),
};
/** Paths are the business of a project. */
const projectShape = { ...userShape, ignore: withDefault([], list(text())), baseline: optional(text()) };
/** What drills are set to is read when drilling. */
const userRecord = record('the config', {
  lint: optional(record('lint', userShape)),
  drill: optional(json()),
});
const projectRecord = record('the config', { lint: optional(record('lint', projectShape)) });

/** What stands under `lint` in the configs; its paths are seen from `folder`. */
export interface LintConfig extends RecordOf<typeof projectShape> {
  readonly folder: string;
}

const noConfig: LintConfig = { rules: new Map(), ignore: [], folder: '.' };

/**
 * The config that is named, or else the nearest one upwards, and below it that of the user, setting by setting. What
 * is wrong in them stops the command.
 */
export function readConfig(named: string | undefined, userConfig: string): LintConfig {
  const path = named ?? nearest(resolve('.'));
  const user = whatIs(userConfig) === 'file' ? configIn(userConfig, userRecord)?.lint : undefined;
  const project = path === undefined ? undefined : configIn(path, projectRecord)?.lint;
  const rules = new Map([...(user?.rules ?? []), ...(project?.rules ?? [])]);
  return { ...noConfig, ...user, ...project, rules, folder: path === undefined ? '.' : dirname(path) };
}

function nearest(folder: string): string | undefined {
  const path = join(folder, fileName);
  if (whatIs(path) === 'file') return relative('.', path);
  const above = dirname(folder);
  return above === folder ? undefined : nearest(above);
}
