import { join } from 'node:path';
import type { Exercise, Runner } from '../model/runner.js';
import type { LocalRunner } from '../run/runner.js';
import type { ToolMemory } from '../run/tool-memory.js';
import type { World } from './world.js';

/** Runs things on this machine; what that needs is loaded when something is run for the first time. */
export class LazyRunner implements Runner {
  private loaded: Promise<Runner> | undefined;

  constructor(private readonly world: World) {}

  async sql(setup: string, query: string) {
    return (await this.runner()).sql(setup, query);
  }

  async test(exercise: Exercise) {
    return (await this.runner()).test(exercise);
  }

  async missing(language: string) {
    return (await this.runner()).missing(language);
  }

  private runner(): Promise<Runner> {
    return (this.loaded ??= localRunner(this.world));
  }
}

/** The runner of this machine; with a memory it does not ask tools again what they told before. */
export async function localRunner(world: World, memory?: ToolMemory): Promise<LocalRunner> {
  const { LocalRunner } = await import('../run/runner.js');
  const { env, home, root, node, random } = world;
  return new LocalRunner({
    path: env['PATH'] ?? '',
    home,
    node,
    sqlWorker: join(root, 'dist', 'sql-worker.js'),
    nonce: () => Buffer.from(random(12)).toString('hex'),
    memory,
  });
}
