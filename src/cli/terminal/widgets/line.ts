import type { Reply } from '../../../model/asker.js';
import { typedAnswer, typedCommand, typedHelp } from '../commands.js';
import { isEnter, type Widget } from './widget.js';

interface Settings {
  readonly label: string;
  /** An empty line is an answer too. */
  readonly mayBeEmpty: boolean;
  readonly typed: string;
}

/** A typed line; `:hint` and the like are commands, since any letter may belong to the answer. */
export function line(settings: Settings): Widget<Reply> {
  const { label, mayBeEmpty, typed } = settings;
  return {
    typing: true,
    press(key) {
      if (!isEnter(key)) return line({ ...settings, typed: key.line });
      const text = typed.trim();
      const command = typedCommand(text);
      if (command !== undefined) return { done: command, trace: [] };
      if (text === '' && !mayBeEmpty) return this;
      return { done: { type: 'answer', response: typedAnswer(text) }, trace: [`${label}: ${text}`] };
    },
    view: () => ({ lines: [`${label}: ${typed}`], active: 0, help: `Enter when done; ${typedHelp}` }),
  };
}
