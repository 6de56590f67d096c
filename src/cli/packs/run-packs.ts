import { didYouMean } from '../../model/closest.js';
import type { Invocation } from '../command.js';
import type { ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { catPack } from './cat.js';
import { listPacks } from './list.js';
import { newPack } from './new.js';
import { showQuestion } from './show.js';

const actions: Readonly<
  Record<string, (invocation: Invocation, name: string | undefined) => Promise<ExitStatus>>
> = {
  list: listPacks,
  show: showQuestion,
  cat: catPack,
  new: newPack,
  // What they need is a good deal, and seldom asked for.
  import: async (invocation, name) => (await import('./import.js')).importPack(invocation, name),
  export: async (invocation, name) => (await import('./export.js')).exportPack(invocation, name),
};

/** The names of what it can do. */
export const packsActions = Object.keys(actions);

/** `prep packs ACTION NAME`; without an action, the list. */
export async function runPacks(invocation: Invocation): Promise<ExitStatus> {
  const [action = 'list', name] = invocation.arguments;
  const run = actions[action];
  if (run !== undefined) return run(invocation, name);
  const names = Object.keys(actions);
  throw usage(
    `packs cannot "${action}"${didYouMean(action, names)}`,
    `It can: ${names.join(', ')}. See: prep packs --help`,
  );
}

/** The name that an action needs. */
export function needed(name: string | undefined, what: string, example: string): string {
  if (name !== undefined) return name;
  throw usage(`name ${what}`, `For example: ${example}`);
}
