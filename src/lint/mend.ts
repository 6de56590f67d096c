import { type PackFile, readPackBytes } from '../packs/read-file.js';
import { applyFixes } from './apply-fixes.js';
import type { Finding } from './finding.js';
import type { Fix } from './fix.js';
import { lint, type LintOptions } from './run.js';

export interface Mended {
  /** All files, mended where that was possible. */
  readonly files: readonly PackFile[];
  /** How many findings were mended. */
  readonly made: number;
}

/** One mend may make another possible; after so many rounds something turns in a circle. */
const mostRounds = 10;

/** Makes every fix of every finding, until there is none left, so that mending again changes nothing. */
export async function mend(files: readonly PackFile[], options: LintOptions = {}): Promise<Mended> {
  let mended: Mended = { files, made: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings } = await lint(mended.files, options);
    const next = mendOnce(mended.files, findings);
    if (next.made === 0) break;
    mended = { files: next.files, made: mended.made + next.made };
  }
  return mended;
}

function mendOnce(files: readonly PackFile[], findings: readonly Finding[]): Mended {
  const fixesOf = new Map(files.map(({ path }): [string, Fix[]] => [path, []]));
  for (const { file, fix } of findings) if (fix !== null) fixesOf.get(file)?.push(fix);
  const results = files.map((file) => {
    const fixes = fixesOf.get(file.path) ?? [];
    return fixes.length === 0 ? { file, made: 0 } : mendFile(file, fixes);
  });
  return {
    files: results.map(({ file }) => file),
    made: results.reduce((sum, { made }) => sum + made, 0),
  };
}

function mendFile(file: PackFile, fixes: Parameters<typeof applyFixes>[1]): { file: PackFile; made: number } {
  const unmended = { file, made: 0 };
  // It would be written as UTF-8, which is more than to mend what was found.
  if (problems(file).some(({ rule }) => rule === 'yaml/encoding')) return unmended;
  const { text, made } = applyFixes(file.text, fixes);
  const read = readPackBytes(file.path, Buffer.from(text));
  // Whoever wrote the fix did not think of this file: better none than one that breaks it.
  return text === file.text || problems(read).length > problems(file).length
    ? unmended
    : { file: read, made };
}

function problems(file: PackFile) {
  return file.documents.flatMap((document) => document.problems);
}
