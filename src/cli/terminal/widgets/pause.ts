import type { Command } from '../../../model/asker.js';
import { letterCommand } from '../commands.js';
import { count } from '../layout.js';
import { isEnter, type Widget } from './widget.js';

/** What is at hand when it is waited: another try, and the lines of the result that are not shown yet. */
export interface Pausing {
  readonly retry: boolean;
  readonly more?: number;
}

/** Waits between a result and what comes next; a letter says something of the result. */
export function pause({ retry, more = 0 }: Pausing): Widget<Command | undefined> {
  return {
    typed: undefined,
    press(key) {
      if (isEnter(key) || key.name === 'space') return { done: undefined, trace: [] };
      const command = key.ctrl ? undefined : letterCommand(key.name);
      const takes = command !== undefined && taken(command.type, retry);
      return takes ? { done: command, trace: [] } : this;
    },
    view: () => ({
      lines: [],
      active: 0,
      help: `${more > 0 ? `Enter shows ${count(more, 'more line')}` : 'Enter goes on'}; ${retry ? 'r try again, ' : ''}u undo, f flag, k known, w why, q quit`,
      brief: `Enter ${more > 0 ? `shows ${more} more` : 'goes on'}; ${retry ? 'r ' : ''}u f k w q`,
    }),
  };
}

function taken(type: Command['type'], retry: boolean): boolean {
  return type === 'retry' ? retry : type !== 'hint' && type !== 'skip';
}
