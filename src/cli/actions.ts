import { didYouMean } from '../model/closest.js';
import type { Invocation } from './command.js';
import type { ExitStatus } from './exit-status.js';
import { usage } from './failure.js';

/** One thing of several that a command does, such as `prep history backup`. */
export interface Action {
  /** The options of the command that it heeds, by their long names. */
  readonly takes: readonly string[];
  readonly run: (invocation: Invocation, name: string | undefined) => Promise<ExitStatus>;
}

/** By the word that calls them. Every option of the command is one that some action takes. */
export type Actions = Readonly<Record<string, Action>>;

/** Runs the action that is called, unless there is none of that name or an option is another action's. */
export function runAction(
  actions: Actions,
  called: { readonly command: string; readonly word: string; readonly name: string | undefined },
  invocation: Invocation,
): Promise<ExitStatus> {
  const { command, word, name } = called;
  // Also where the word is that of something every object has, such as "constructor".
  const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
  if (action === undefined) {
    const detail = `${command} cannot "${word}"${didYouMean(word, Object.keys(actions))}`;
    throw usage(detail, whatItCan(command, actions));
  }
  refuseOthers(actions, called, invocation);
  return action.run(invocation, name);
}

export function whatItCan(command: string, actions: Actions): string {
  return `It can: ${Object.keys(actions).join(', ')}. See: prep ${command} --help`;
}

/** To pass over an option would be worse than to stop: with --dry-run it would do what was only to be looked at. */
function refuseOthers(
  actions: Actions,
  { command, word }: { readonly command: string; readonly word: string },
  { options }: Invocation,
): void {
  const taken = actions[word]?.takes ?? [];
  const others = Object.values(actions).flatMap(({ takes }) => takes);
  const wrong = others.find((option) => !taken.includes(option) && options.has(option));
  if (wrong === undefined) return;
  const takers = Object.keys(actions).filter((each) => actions[each]?.takes.includes(wrong));
  throw usage(
    `--${wrong} does not go with ${command} ${word}`,
    `It goes with: ${takers.join(', ')}. See: prep ${command} --help`,
  );
}
