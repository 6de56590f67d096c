import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { BundleName, CodeCache } from './code-cache.js';

/** What stands first in a bundle: its own hash, by which the code kept of it is known. Then a function follows. */
const mark = /^\/\* ([0-9a-f]{16}) \*\//;

type Requires = ((wanted: string) => unknown) & { resolve(wanted: string): string };

/** Parts of Node that take it a while to load, and that many bundles name but few runs use. */
const late: ReadonlySet<string> = new Set(['node:child_process', 'node:crypto']);

/**
 * Loads bundles together with what V8 compiled of them in an earlier run, which takes a third of the time that compiling
 * takes. V8 refuses what another version of it made.
 */
export class Loader {
  private readonly fresh: { readonly bundle: BundleName; readonly script: Script }[] = [];
  private readonly loaded = new Map<string, unknown>();

  /** `folder`: where the bundles lie. */
  constructor(
    private readonly folder: string,
    private readonly cache: CodeCache,
  ) {}

  /** The exports of a bundle. `name` is the one under which its code is kept. */
  load(bundle: string, name = bundle): unknown {
    if (!this.loaded.has(bundle)) this.loaded.set(bundle, this.evaluated(bundle, name));
    return this.loaded.get(bundle);
  }

  private evaluated(bundle: string, name: string): unknown {
    const path = join(this.folder, `${bundle}.cjs`);
    // Bundles are pure ASCII.
    const source = readFileSync(path, 'latin1');
    const module: { exports: unknown } = { exports: {} };
    const script = this.compiled({ path, source, name });
    const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
    run(module.exports, this.requireFrom(path), module, pathToFileURL(path).href);
    return module.exports;
  }

  private requireFrom(path: string): Requires {
    const require = createRequire(path);
    const ours = (wanted: string): unknown => {
      if (late.has(wanted)) return atFirstUse(() => require(wanted) as object);
      return wanted.startsWith('./') ? this.load(wanted.slice(2, -'.cjs'.length)) : require(wanted);
    };
    return Object.assign(ours, { resolve: (wanted: string) => require.resolve(wanted) });
  }

  /** Keeps what was compiled for the next run. */
  keep(): void {
    for (const { bundle, script } of this.fresh.splice(0)) this.cache.keep(bundle, script.createCachedData());
  }

  private compiled({ path, source, name }: Record<'path' | 'source' | 'name', string>): Script {
    const bundle = { name, id: mark.exec(source)?.[1] ?? '' };
    const cachedData = this.cache.find(bundle);
    const filename = pathToFileURL(path).href;
    const script = new Script(source, cachedData === undefined ? { filename } : { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected === true) this.fresh.push({ bundle, script });
    return script;
  }
}

/** Looks like a module, and is loaded when a name is taken from it. */
function atFirstUse(load: () => object): object {
  let loaded: object | undefined;
  return new Proxy({}, { get: (_, name) => Reflect.get((loaded ??= load()), name) as unknown });
}
