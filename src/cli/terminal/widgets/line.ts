import type { Reply } from '../../../model/asker.js';
import { wrapped } from '../layout.js';
import { briefTyped, typedAnswer, typedCommand, typedHelp, unknownCommand } from '../commands.js';
import { type Done, isEnter, type View, type Widget } from './widget.js';

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
  return {
    typed: settings.typed,
    press: (key) =>
      isEnter(key) ? enter(settings) : line({ ...settings, typed: key.line, complaint: undefined }),
    view: ({ width }) => view(settings, width),
  };
}

function enter(settings: Settings): Widget<Reply> | Done<Reply> {
  const { label, mayBeEmpty, typed, verbatim } = settings;
  const text = typed.trim();
  const command = typedCommand(text);
  if (command !== undefined) return { done: command, trace: [] };
  // Enter has emptied the line that the terminal edits.
  const complaint = unknownCommand(text);
  if (complaint !== undefined || (text === '' && !mayBeEmpty))
    return line({ ...settings, typed: '', complaint });
  const given = verbatim === true ? typed : text;
  return { done: { type: 'answer', response: typedAnswer(given) }, trace: [`${label}: ${given}`] };
}

function view({ intro, label, typed, complaint }: Settings, width: number): View {
  const above = [complaint, intro].filter((text) => text !== undefined);
  return {
    lines: [...above.flatMap((text) => wrapped(text, width - 1).split('\n')), `${label}: ${typed}`],
    active: 0,
    help: `Enter when done; ${typedHelp}`,
    brief: `Enter; ${briefTyped}`,
  };
}
