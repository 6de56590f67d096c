import type { Reply } from '../../../model/asker.js';
import { wrapped } from '../layout.js';
import { briefTyped, typedAnswer, typedCommand, typedHelp, unknownCommand } from '../commands.js';
import { isEnter, type Widget } from './widget.js';

interface Settings {
  /** Stands above the line. */
  readonly intro?: string;
  readonly label: string;
  /** An empty line is an answer too. */
  readonly mayBeEmpty: boolean;
  /** White space at the ends belongs to the line, as in code. */
  readonly verbatim?: boolean;
  readonly typed: string;
  /** What was wrong with the line that Enter was pressed on. */
  readonly complaint?: string | undefined;
}

/** A typed line; `:hint` and the like are commands, since any letter may belong to the answer. */
export function line(settings: Settings): Widget<Reply> {
  const { intro, label, mayBeEmpty, typed, complaint } = settings;
  return {
    typed,
    press(key) {
      if (!isEnter(key)) return line({ ...settings, typed: key.line, complaint: undefined });
      const text = typed.trim();
      const command = typedCommand(text);
      if (command !== undefined) return { done: command, trace: [] };
      // Enter has emptied the line that the terminal edits.
      const unknown = unknownCommand(text);
      if (unknown !== undefined) return line({ ...settings, typed: '', complaint: unknown });
      if (text === '' && !mayBeEmpty) return line({ ...settings, typed: '' });
      const given = settings.verbatim === true ? typed : text;
      return { done: { type: 'answer', response: typedAnswer(given) }, trace: [`${label}: ${given}`] };
    },
    view: ({ width }) => ({
      lines: [
        ...[complaint, intro].flatMap((text) =>
          text === undefined ? [] : wrapped(text, width - 1).split('\n'),
        ),
        `${label}: ${typed}`,
      ],
      active: 0,
      help: `Enter when done; ${typedHelp}`,
      brief: `Enter; ${briefTyped}`,
    }),
  };
}
