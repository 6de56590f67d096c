import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';

/** Keeps texts by a key from one run of prep to the next. */
export interface ToolMemory {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
}

/** What a program tells about itself, and the files on which that depends. */
export interface Telling {
  readonly words: readonly string[];
  readonly files: readonly string[];
  tell(): Promise<string>;
  /** Whether that can be used. What cannot is not remembered: it may be the machine's fault. */
  stands(told: string): boolean;
}

/** What was told before while none of the files has changed, else what is told now; undefined where it cannot be used. */
export async function remembered(
  memory: ToolMemory | undefined,
  { words, files, tell, stands }: Telling,
): Promise<string | undefined> {
  const key = createHash('sha256')
    .update(JSON.stringify([words, files.map(stateOf)]))
    .digest('hex');
  const before = memory?.get(key);
  if (before !== undefined && stands(before)) return before;
  const told = await tell();
  if (!stands(told)) return undefined;
  memory?.set(key, told);
  return told;
}

/** Where a file really lies, its size, and when it was last written to the nanosecond. */
function stateOf(path: string): string {
  try {
    const real = realpathSync(path);
    const { size, mtimeNs } = statSync(real, { bigint: true });
    return `${path} ${real} ${size} ${mtimeNs}`;
  } catch {
    return `${path} is not there`;
  }
}
