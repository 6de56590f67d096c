import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'start.cjs');

/** Runs before all tests: those that start the real program get the one that the sources make. */
export default function build(): void {
  const sources = ['src', 'questions', 'scripts'].map((name) => newest(join(root, name)));
  if (!existsSync(built) || Math.max(...sources) > statSync(built).mtimeMs) {
    execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  }
}

/** When the folder or anything below it was changed last, in milliseconds. */
function newest(folder: string): number {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...['.', ...below].map((name) => statSync(join(folder, name)).mtimeMs));
}
