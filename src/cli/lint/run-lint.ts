import { join, relative } from 'node:path';
import { severities } from '../../lint/finding.js';
import * as formats from '../../lint/formats/all.js';
import { type Guide, readGuide } from '../../lint/guide.js';
import { listRules } from '../../lint/list-rules.js';
import { lint } from '../../lint/run.js';
import { packSchema } from '../../lint/schema.js';
import { needsFailure } from '../../lint/verdict.js';
import { packFilesBelow, readPackFile } from '../../packs/files.js';
import { type PackFile, readPackBytes } from '../../packs/read-file.js';
import { parseYaml } from '../../packs/yaml-tree.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { Stop, usage } from '../failure.js';
import type { OptionValues } from '../option-values.js';
import { homePlaces } from '../places.js';
import { versionOf } from '../version.js';
import { findFiles } from './find-files.js';

const formatNames = ['pretty', 'concise', 'json'] as const;

/** Reads what is to be checked, checks it, prints the findings. */
export async function runLint({ arguments: paths, options, context }: Invocation): Promise<ExitStatus> {
  if (options.flag('print-schema')) return printed(context, JSON.stringify(packSchema(), null, 2));
  const format = options.oneOf('format', formatNames) ?? defaultFormat(context);
  if (options.flag('list-rules')) return printed(context, ruleList(format === 'json'));
  const limits = {
    failOn: options.oneOf('fail-on', severities) ?? 'error',
    maxWarnings: options.number('max-warnings', { min: 0, max: 1_000_000 }),
  };
  const shipped = paths.length === 0;
  const files = shipped ? readShipped(context) : await readGiven(paths, options, context);
  const guide = shipped ? shippedGuide(context) : undefined;
  const result = await lint(files, guide === undefined ? {} : { guide });
  const sources = new Map(files.map((file) => [file.path, file.text]));
  const paint = context.paint(context.world.stdout);
  context.print(formats[format](result, { sources, paint, version: versionOf(context.world) }));
  return needsFailure(result, limits) ? exitStatus.found : exitStatus.done;
}

function defaultFormat(context: Context): 'pretty' | 'concise' {
  return context.world.stdout.isTTY === true ? 'pretty' : 'concise';
}

function printed(context: Context, text: string): ExitStatus {
  context.print(text);
  return exitStatus.done;
}

function ruleList(asJson: boolean): string {
  const list = listRules();
  if (asJson) return JSON.stringify(list, null, 2);
  return list.rules.map(({ id, severity, why }) => `${id} (${severity}): ${why}`).join('\n');
}

function readShipped(context: Context): readonly PackFile[] {
  const folder = relative('.', homePlaces(context.world).shippedPacks) || '.';
  const found = packFilesBelow(folder);
  if (!found.ok) throw new Stop({ kind: 'packs', failure: found.failure });
  return found.value.map(readFile);
}

/** What the shipped packs must cover; lint checks them against it. */
function shippedGuide(context: Context): Guide | undefined {
  const path = relative('.', join(homePlaces(context.world).seeds, 'guide.yaml'));
  const bytes = readPackFile(path);
  if (!bytes.ok) throw new Stop({ kind: 'packs', failure: bytes.failure });
  const root = parseYaml(new TextDecoder().decode(bytes.value))[0]?.root;
  return root === undefined ? undefined : readGuide(root, path, () => undefined);
}

async function readGiven(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<readonly PackFile[]> {
  const files = (await findFiles(paths.filter((path) => path !== '-'))).map(readFile);
  if (!paths.includes('-')) return files;
  const name = options.text('stdin-filename') ?? '<stdin>';
  return [...files, readPackBytes(name, await standardInput(context))];
}

function readFile(path: string): PackFile {
  const bytes = readPackFile(path);
  if (!bytes.ok) throw new Stop({ kind: 'packs', failure: bytes.failure });
  return readPackBytes(path, bytes.value);
}

async function standardInput(context: Context): Promise<Uint8Array> {
  const { stdin } = context.world;
  if (stdin.isTTY === true) {
    throw usage(
      '"-" reads a pack from stdin, which is a terminal here',
      'Pipe one: cat pack.yaml | prep lint -',
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
