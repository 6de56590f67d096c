import { join, resolve } from 'node:path';
import { severities, type Severity } from '../../lint/finding.js';
import { formats } from '../../lint/formats/registry.js';
import type { Setting } from '../../lint/rule.js';
import { didYouMeanRule, presets, settingNames, settings } from '../../lint/settings.js';
import { findRule } from '../../lint/registry.js';
import { didYouMean } from '../../model/closest.js';
import type { Invocation } from '../command.js';
import { usage } from '../failure.js';
import type { OptionValues } from '../option-values.js';
import { type LintConfig, readConfig } from './config.js';
import type { Search } from './find-files.js';

/** What one run of `prep lint` is to do, from its flags and its config. */
export interface Request {
  /** Of the findings on stdout. */
  readonly format: string;
  readonly outputs: readonly Output[];
  readonly search: Search;
  readonly severities: ReadonlyMap<string, Setting>;
  readonly failOn: Severity;
  readonly maxWarnings: number | undefined;
  /** Whether only errors are shown. */
  readonly quiet: boolean;
  readonly fix: 'no' | 'make' | 'show';
  /** The file of known findings. */
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** Whether what proves the keys is run, and whether what was proven before counts. */
  readonly prove: 'no' | 'cached' | 'afresh';
}

export interface Output {
  readonly format: string;
  readonly path: string;
}

const help = 'See: prep lint --help';
const formatNames = [...formats.keys()];

/** Reads flags and config; what does not fit stops the command. Flags go before the config. */
export function readRequest(invocation: Invocation): Request {
  const { options, context } = invocation;
  const config = readConfig(options.text('config'), context.home.userConfig);
  const preset = options.oneOf('preset', presets) ?? config.preset;
  const updateBaseline = options.flag('update-baseline');
  return {
    format:
      options.oneOf('format', formatNames) ?? (context.world.stdout.isTTY === true ? 'pretty' : 'concise'),
    outputs: readOutputs(options),
    search: { ignore: config.ignore, folder: config.folder, allowEmpty: options.flag('allow-empty') },
    severities: settings(preset, [...config.rules, ...chosenRules(options)]),
    failOn: options.oneOf('fail-on', severities) ?? config.failOn ?? 'error',
    maxWarnings: options.number('max-warnings', { min: 0, max: 1_000_000 }) ?? config.maxWarnings,
    quiet: options.flag('quiet'),
    fix: readFix(invocation),
    baseline:
      options.text('baseline') ?? configured(config) ?? (updateBaseline ? 'prep.baseline.json' : undefined),
    updateBaseline,
    prove: readProve(options),
  };
}

function configured({ folder, baseline }: LintConfig): string | undefined {
  return baseline === undefined ? undefined : join(folder, baseline);
}

function chosenRules(options: OptionValues): readonly (readonly [string, Setting])[] {
  return options.list('rule').map((text) => {
    const [id = '', word = ''] = text.split('=', 2);
    if (findRule(id) === undefined)
      throw usage(`--rule: there is no rule "${id}"${didYouMeanRule(id)}`, help);
    const setting = settingNames.find((name) => name === word);
    if (setting !== undefined) return [id, setting];
    const sort = word === '' ? 'it is written --rule ID=SEVERITY' : `not "${word}"`;
    throw usage(
      `--rule sets a rule to ${settingNames.join(', ')}; ${sort}${didYouMean(word, settingNames)}`,
      help,
    );
  });
}

function readOutputs(options: OptionValues): readonly Output[] {
  const outputs = options.paths('output').map((text) => {
    const [format = '', ...rest] = text.split('=');
    const path = rest.join('=');
    if (path === '') throw usage(`--output is written FORMAT=PATH, not "${text}"`, help);
    if (path === '-') throw usage('--output writes files, not stdout', `For stdout: --format ${format}`);
    if (formats.has(format)) return { format, path };
    const names = formatNames.join(', ');
    throw usage(`--output takes one of ${names}, not "${format}"${didYouMean(format, formatNames)}`, help);
  });
  const places = outputs.map(({ path }) => resolve(path));
  const twice = outputs.find(({ path }, index) => places.indexOf(resolve(path)) !== index);
  if (twice !== undefined) throw usage(`--output names "${twice.path}" twice`, help);
  return outputs;
}

function readProve(options: OptionValues): Request['prove'] {
  if (!options.flag('prove')) return 'no';
  return options.flag('cache') ? 'cached' : 'afresh';
}

function readFix({ options, arguments: paths }: Invocation): Request['fix'] {
  const [make, show] = [options.flag('fix'), options.flag('fix-dry-run')];
  if (make && show) throw usage('--fix and --fix-dry-run exclude each other', help);
  if (make && paths.includes('-'))
    throw usage('--fix cannot mend stdin', 'See what it would do with --fix-dry-run.');
  if (show && options.text('format') !== undefined)
    throw usage('--fix-dry-run prints a diff, so --format has no place', 'Use --output FORMAT=PATH.');
  if (make) return 'make';
  return show ? 'show' : 'no';
}
