// Bundles the sources into dist/: one file to start, one chunk for what each command loads on demand, and the program
// that runs SQL in a process of its own.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  entryPoints: { prep: 'src/cli/run.ts', 'sql-worker': 'src/run/sql-worker.ts' },
  outdir: 'dist',
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
