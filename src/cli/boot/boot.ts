import { join } from 'node:path';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { homePlaces } from '../places.js';
import { engineName, start, type World } from '../world.js';
import { bundleOf } from './bundles.js';
import { CodeCache } from './code-cache.js';
import { Loader } from './loader.js';
import { readyText } from './ready-texts.js';

/**
 * What `bin/prep.js` calls: the whole program, of which only what the command needs is loaded. `moduleUrl` is that of a
 * file in dist/.
 */
export function boot(moduleUrl: string): Promise<void> {
  return start(async (world) => {
    const ready = readyText(join(dist(world), 'ready.json'), world);
    if (ready === undefined) return runBundle(world);
    world.stdout.write(ready);
    return exitStatus.done;
  }, moduleUrl);
}

async function runBundle(world: World) {
  const [word = ''] = world.words;
  const { bundle, command } = bundleOf(word);
  const folders = [dist(world), homePlaces(world).caches].map((folder) => join(folder, 'code', engineName()));
  const nonce = () => Buffer.from(world.random(8)).toString('hex');
  const loader = new Loader(dist(world), new CodeCache({ folders, nonce }));
  // What `main.ts` exports.
  const { main } = loader.load(bundle, command) as { main(world: World): Promise<ExitStatus> };
  const status = await main(world);
  // Only of a run that did what it was to do: what it used is what the next one will use.
  if (status === exitStatus.done || status === exitStatus.found) loader.keep();
  return status;
}

function dist({ root }: World): string {
  return join(root, 'dist');
}
