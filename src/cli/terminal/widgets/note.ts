import { wrapped } from '../layout.js';
import { isEnter, type Widget } from './widget.js';

const intro = 'What is wrong with this question? One line, or Enter for none.';

/** A line that goes with a flag; empty where nothing is said. Nothing in it is a command. */
export function note(typed = ''): Widget<string> {
  return {
    typed,
    press: (key) => (isEnter(key) ? { done: typed.trim(), trace: [] } : note(key.line)),
    view: ({ width }) => ({
      lines: [...wrapped(intro, width - 1).split('\n'), `Note: ${typed}`],
      active: 0,
      help: 'Enter flags the question',
      brief: 'Enter flags it',
    }),
  };
}
