import { unifiedDiff } from '../../lint/diff.js';
import { visible } from '../../lint/formats/visible.js';
import type { PackFile } from '../../packs/read-file.js';
import type { Context } from '../context.js';
import type { Input } from './read-input.js';
import { writeText } from './write-text.js';

/** A file that was mended; the texts hold no byte order mark. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Whether the file starts with a byte order mark, which stays. */
  readonly marked: boolean;
}

export function changesOf(files: readonly PackFile[], { sources, marked }: Input): readonly Change[] {
  return files.flatMap(({ path, text }) => {
    const before = sources.get(path) ?? text;
    return before === text ? [] : [{ path, before, after: text, marked: marked.has(path) }];
  });
}

export function writeMended(changes: readonly Change[]): void {
  for (const { path, after, marked } of changes) writeText(path, `${marked ? '\ufeff' : ''}${after}`);
}

/** What would be changed, for people and for `patch`. */
export function diffOf(changes: readonly Change[]): string {
  return changes
    .map(({ path, before, after, marked }) => {
      const mark = marked ? '\ufeff' : '';
      return unifiedDiff(visible(path), mark + before, mark + after);
    })
    .join('');
}

export function tellMended(
  changes: readonly Change[],
  { made, dry, context }: { made: number; dry: boolean; context: Context },
): void {
  const findings = `${made} finding${made === 1 ? '' : 's'}`;
  const files = `${changes.length} file${changes.length === 1 ? '' : 's'}`;
  context.tell(`${dry ? 'would mend' : 'mended'} ${findings} in ${files}`);
}
