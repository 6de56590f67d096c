import type { Command } from '../../../model/asker.js';
import { letterCommand } from '../commands.js';
import { isEnter, type Widget } from './widget.js';

/** Waits between a result and the next question; a letter says something of the result. */
export function pause({ retry }: { retry: boolean }): Widget<Command | undefined> {
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
      help: `Enter goes on; ${retry ? 'r try again, ' : ''}u undo, f flag, k known, w why, q quit`,
      brief: `Enter goes on; ${retry ? 'r ' : ''}u f k w q`,
    }),
  };
}

function taken(type: Command['type'], retry: boolean): boolean {
  return type === 'retry' ? retry : type !== 'hint' && type !== 'skip';
}
