import { type Actions, runAction } from '../actions.js';
import type { Invocation } from '../command.js';
import type { ExitStatus } from '../exit-status.js';
import { usage } from '../failure.js';
import { catPack } from './cat.js';
import { listPacks } from './list.js';
import { newPack } from './new.js';
import { showQuestion } from './show.js';

const actions: Actions = {
  list: { run: listAll, takes: ['json'] },
  show: { run: showQuestion, takes: ['proof', 'why', 'ask-again'] },
  cat: { run: catPack, takes: [] },
  new: { run: newPack, takes: ['area'] },
  // What they need is a good deal, and seldom asked for.
  import: {
    run: async (invocation, name) => (await import('./import.js')).importPack(invocation, name),
    takes: ['area', 'format', 'output'],
  },
  export: {
    run: async (invocation, name) => (await import('./export.js')).exportPack(invocation, name),
    takes: ['format', 'output'],
  },
};

/** The names of what it can do. */
export const packsActions = Object.keys(actions);

/** `prep packs ACTION NAME`; without an action, the list. */
export async function runPacks(invocation: Invocation): Promise<ExitStatus> {
  const [word = 'list', name] = invocation.arguments;
  return runAction(actions, { command: 'packs', word, name }, invocation);
}

async function listAll(invocation: Invocation, name: string | undefined): Promise<ExitStatus> {
  if (name === undefined) return listPacks(invocation);
  throw usage('list takes no name', 'One pack: prep packs cat PACK. One question: prep packs show QUESTION');
}

/** The name that an action needs. */
export function needed(name: string | undefined, what: string, example: string): string {
  if (name !== undefined) return name;
  throw usage(`name ${what}`, `For example: ${example}`);
}
