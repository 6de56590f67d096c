// Makes dist/: a small file to start, a bundle for each group of commands and for each heavy library, the program that
// runs SQL in a process of its own, the shipped packs read ahead, the texts of help, the man pages, and the licences of all that is
// bundled. Then the program is run, so that V8's compiled code lies beside it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleAll } from './build/bundles.mjs';
import { licences } from './build/licences.mjs';
import { readyTexts } from './build/ready-texts.mjs';
import { warmUp } from './build/warm-up.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const scratch = mkdtempSync(join(tmpdir(), 'prep-build-'));
// Built aside and put in place at the end: whoever runs the program meanwhile finds the old one whole. As deep as
// dist/, since the program looks for its other files from there.
const fresh = `${dist}-${process.pid}`;
mkdirSync(fresh);
try {
  const { packages } = await bundleAll(root, { dist: fresh, scratch });
  writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), licences(root, packages));
  const { compileFolder } = await import(pathToFileURL(join(scratch, 'compile.mjs')).href);
  const { index, texts } = compileFolder(join(root, 'questions'));
  writeFileSync(join(fresh, 'packs.texts'), texts);
  writeFileSync(join(fresh, 'packs.json'), JSON.stringify(index));
  const { main } = await import(pathToFileURL(join(scratch, 'main.mjs')).href);
  writeFileSync(join(fresh, 'ready.json'), JSON.stringify(await readyTexts(main, root)));
  const { manPages } = await import(pathToFileURL(join(scratch, 'man-pages.mjs')).href);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(join(fresh, 'man'));
  for (const [name, page] of manPages(version)) writeFileSync(join(fresh, 'man', name), page);
  const old = `${dist}-old-${process.pid}`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  warmUp(root, scratch);
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(scratch, { recursive: true, force: true });
}
