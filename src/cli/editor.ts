import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean } from './clean.js';
import type { World } from './world.js';

export type Edited =
  | { readonly ok: true; readonly text: string }
  /** `text` is what stood in the file when the editor ended, so that nothing written is lost. */
  | { readonly ok: false; readonly reason: string; readonly text: string };

/** The learner's editor, or undefined where none is named. */
export function editorOf(env: World['env']): string | undefined {
  return [env['VISUAL'], env['EDITOR']].find((name) => name !== undefined && name.trim() !== '');
}

/** Lets the learner edit a text in their editor; `extension` tells it the language, such as `.sql`. */
export async function edit(editor: string, text: string, extension: string): Promise<Edited> {
  const folder = mkdtempSync(join(tmpdir(), 'prep-edit-'));
  const file = join(folder, `answer${extension}`);
  try {
    // What is written here is an answer: nobody else reads it.
    chmodSync(folder, 0o700);
    writeFileSync(file, text, { mode: 0o600 });
    const reason = await run(editor, file);
    const edited = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (reason !== undefined) return { ok: false, reason, text: edited };
    if (edited.trim() === '') return { ok: false, reason: 'the file was left empty', text: edited };
    return { ok: true, text: edited };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Why the editor did not do its work; undefined when it did. */
function run(editor: string, file: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    // By the shell, since an editor may be named with words of its own: `code --wait`.
    const child = spawn(`${editor} ${JSON.stringify(file)}`, { shell: true, stdio: 'inherit' });
    child.on('error', (error) => resolve(`${clean(editor)} could not be started: ${error.message}`));
    child.on('close', (code) => {
      if (code === 0) resolve(undefined);
      else
        resolve(
          code === 127
            ? `${clean(editor)} was not found`
            : `${clean(editor)} ended with ${code ?? 'a signal'}`,
        );
    });
  });
}
