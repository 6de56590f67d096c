import { isEnter, type Widget } from './widget.js';

/** Enter begins; any other key leaves. */
export function enterOrLeave(): Widget<boolean> {
  return {
    typed: undefined,
    press: (key) => ({ done: isEnter(key), trace: [] }),
    view: () => ({
      lines: [],
      active: 0,
      help: 'Enter starts the drill, any other key leaves; all commands: prep --help',
      brief: 'Enter starts, any other key leaves',
    }),
  };
}
