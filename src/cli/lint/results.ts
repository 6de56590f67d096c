import { resolve } from 'node:path';
import { concise } from '../../lint/formats/concise.js';
import type { FormatContext } from '../../lint/formats/format.js';
import { formats } from '../../lint/formats/registry.js';
import { plain } from '../../lint/paint.js';
import type { LintResult } from '../../lint/run.js';
import type { Context } from '../context.js';
import { usage } from '../failure.js';
import { versionOf } from '../version.js';
import type { Input } from './read-input.js';
import type { Output, Request } from './request.js';
import { writeText } from './write-text.js';

interface Shown {
  readonly sources: FormatContext['sources'];
  readonly context: Context;
}

/** A slip in `--output` must not cost a pack. */
export function refuseToOverwrite(outputs: readonly Output[], { files }: Input): void {
  const packs = new Set(files.map((file) => resolve(file.path)));
  const slip = outputs.find(({ path }) => packs.has(resolve(path)));
  if (slip !== undefined)
    throw usage(`--output would overwrite "${slip.path}", which is being checked`, 'Name another file.');
}

/** Writes the findings into the files of `--output`. */
export function writeOutputs(
  result: LintResult,
  { outputs, ...shown }: Shown & { readonly outputs: readonly Output[] },
): void {
  for (const { format, path } of outputs) writeText(path, formatted(result, format, shown));
}

/** The findings as stdout shows them; where a baseline was written, there is nothing to show. */
export function report(
  result: LintResult,
  { request, ...shown }: Shown & { readonly request: Request },
): string {
  const paint = shown.context.paint(shown.context.world.stdout);
  return formatted(result, request.format, { ...shown, paint });
}

function formatted(
  result: LintResult,
  name: string,
  { sources, context, paint = plain }: Shown & { readonly paint?: FormatContext['paint'] },
): string {
  const format = formats.get(name) ?? concise;
  return format(result, { sources, paint, version: versionOf(context.world) });
}
