import { main } from './main.js';
import { start } from './world.js';

/** What `bin/` calls: runs the program in the real world; `moduleUrl` lies one folder below package.json. */
export function run(moduleUrl: string = import.meta.url): Promise<void> {
  return start(main, moduleUrl);
}
