import { wrapped } from '../terminal/layout.js';
import { isEnter, type Widget } from '../terminal/widgets/widget.js';

interface Settings {
  /** What is asked. */
  readonly question: string;
  readonly label: string;
  /** What is wrong with a line; undefined where it will do. */
  check(line: string): string | undefined;
  readonly typed?: string;
  readonly complaint?: string | undefined;
}

/** One line of a dialog, asked until it will do; nothing in it is a command, and Ctrl-D leaves the dialog. */
export function field(settings: Settings): Widget<string> {
  const { question, label, check, typed = '', complaint } = settings;
  return {
    typed,
    press(key) {
      if (!isEnter(key)) return field({ ...settings, typed: key.line, complaint: undefined });
      const line = typed.trim();
      const wrong = check(line);
      if (wrong !== undefined) return field({ ...settings, typed: '', complaint: wrong });
      return { done: line, trace: [`${label}: ${line === '' ? '-' : line}`] };
    },
    view: ({ width, paint }) => ({
      lines: [
        ...(complaint === undefined
          ? []
          : wrapped(complaint, width - 1)
              .split('\n')
              .map((line) => paint.warn(line))),
        ...wrapped(question, width - 1).split('\n'),
        `${label}: ${typed}`,
      ],
      active: 0,
      help: 'Enter when done; Ctrl-D leaves without a change',
      brief: 'Enter; Ctrl-D leaves',
    }),
  };
}
