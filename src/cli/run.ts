import { main } from './main.js';
import { start } from './world.js';

/** Runs the program in the real world; `moduleUrl` is that of a file one folder below package.json. */
export function run(moduleUrl: string): Promise<void> {
  return start(main, moduleUrl);
}
