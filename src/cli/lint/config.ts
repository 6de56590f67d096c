import { dirname, join, relative, resolve } from 'node:path';
import { severities } from '../../lint/finding.js';
import { rules } from '../../lint/registry.js';
import type { Setting } from '../../lint/rule.js';
import { presets, settingNames } from '../../lint/settings.js';
import { type Field, integer, list, oneOf, text } from '../../model/fields.js';
import type { Problem } from '../../model/problem.js';
import { describeProblem } from '../../model/problem-text.js';
import { optional, record, type RecordOf, reportUnknownKeys, withDefault } from '../../model/records.js';
import { describeNode } from '../../model/tree.js';
import { decode } from '../../packs/decode.js';
import { readPackFile, whatIs } from '../../packs/files.js';
import { parseYaml } from '../../packs/yaml-tree.js';
import { Stop, usage } from '../failure.js';

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

const lintShape = {
  rules: withDefault(new Map<string, Setting>(), ruleSettings()),
  preset: optional(oneOf(presets)),
  failOn: optional(oneOf(severities)),
  maxWarnings: optional(integer({ min: 0, max: 1_000_000 })),
  ignore: withDefault([], list(text())),
  baseline: optional(text()),
};
const configRecord = record('the config', { lint: optional(record('lint', lintShape)) });

/** What stands under `lint` in a `prep.config.yaml`; its paths are seen from `folder`. */
export interface LintConfig extends RecordOf<typeof lintShape> {
  readonly folder: string;
}

const noConfig: LintConfig = { rules: new Map(), ignore: [], folder: '.' };

/** The config that is named, or else the nearest one upwards; what is wrong in it stops the command. */
export function readConfig(named: string | undefined): LintConfig {
  const path = named ?? nearest(resolve('.'));
  return path === undefined ? noConfig : configIn(path);
}

function nearest(folder: string): string | undefined {
  const path = join(folder, fileName);
  if (whatIs(path) === 'file') return relative('.', path);
  const above = dirname(folder);
  return above === folder ? undefined : nearest(above);
}

function configIn(path: string): LintConfig {
  const bytes = readPackFile(path);
  if (!bytes.ok) throw new Stop({ kind: 'packs', failure: bytes.failure });
  const { text: source, problems } = decode(bytes.value);
  const [document] = parseYaml(source);
  const found: Problem[] = [...problems, ...(document?.problems ?? [])];
  const folder = dirname(path);
  // Nothing but comments is a config that sets nothing.
  if (document?.root === undefined && found.length === 0) return { ...noConfig, folder };
  const read =
    document?.root === undefined
      ? undefined
      : configRecord.read(document.root, (problem) => found.push(problem));
  if (found.length > 0 || read === undefined) throw wrongConfig(path, found);
  return { ...noConfig, ...read.lint, folder };
}

function wrongConfig(path: string, problems: readonly Problem[]): Stop {
  const lines = problems.map((problem) => {
    const { line, column } = problem.place;
    return `${path}:${line}:${column}: ${describeProblem(problem)}`;
  });
  return usage(lines.join('\n'), 'Its keys are described in README, section "Check packs in CI".');
}
