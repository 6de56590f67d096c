import type { Command } from '../../../model/asker.js';
import { letterCommand } from '../commands.js';
import { isEnter, type Widget } from './widget.js';

/** Waits between a result and the next question; a letter says something of the result. */
export function pause(): Widget<Command | undefined> {
  return {
    typed: undefined,
    press(key) {
      if (isEnter(key) || key.name === 'space') return { done: undefined, trace: [] };
      const command = key.ctrl ? undefined : letterCommand(key.name);
      const takes = command !== undefined && command.type !== 'hint' && command.type !== 'skip';
      return takes ? { done: command, trace: [] } : this;
    },
    view: () => ({
      lines: [],
      active: 0,
      help: 'Enter goes on; u undo, f flag, k known, w why, q quit',
      brief: 'Enter goes on; u f k w q',
    }),
  };
}
