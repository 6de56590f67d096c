// Bundles the sources into dist/: one file to start, one chunk for what each command loads on demand, and the program
// that runs SQL in a process of its own. Beside them the shipped packs, read ahead: parsing YAML takes most of the
// time until the first question.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
// Built aside and put in place at the end: whoever runs the program meanwhile finds the old one whole.
const fresh = `${dist}-${process.pid}`;
await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: {
    prep: 'src/cli/run.ts',
    'sql-worker': 'src/run/sql-worker.ts',
    compiled: 'src/packs/compiled.ts',
  },
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The native addon finds its binary beside its own files.
  external: ['better-sqlite3'],
  // Some libraries still call require, which ES modules do not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  chunkNames: '[name]-[hash]',
  logLevel: 'warning',
});
const { compileFolder } = await import(pathToFileURL(join(fresh, 'compiled.js')).href);
const packs = compileFolder(fileURLToPath(new URL('../questions', import.meta.url)));
writeFileSync(join(fresh, 'packs.json'), JSON.stringify(packs));
const old = `${dist}-old-${process.pid}`;
if (existsSync(dist)) renameSync(dist, old);
renameSync(fresh, dist);
rmSync(old, { recursive: true, force: true });
