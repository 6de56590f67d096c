import type { Command } from '../command.js';

export const historyCommand: Command = {
  name: 'history',
  summary: 'export, import, sync, back up, restore your answers',
  arguments: '[action] [file]',
  options: [
    { flags: '--dir <folder>', help: 'sync: the folder that your machines share' },
    { flags: '--to <url>', help: 'sync: a PostgreSQL database to send your rows to', rare: true },
    { flags: '--as <name>', help: 'export, sync --to: your name, for a teacher' },
    { flags: '--answers', help: 'export, sync: also what you typed' },
    { flags: '--dry-run', help: 'restore, undo: say what would change, and change nothing' },
  ],
  examples: [
    'prep history export --as Ann ann.jsonl  for a teacher, or for another machine',
    'prep history import laptop.jsonl       twice does no harm',
    'prep history sync --dir ~/Sync/prep    on each machine, in any order',
    'prep history backup                    a checked copy beside the history',
    'prep history restore                   the backups that are there',
    'prep history restore FILE              put one in place; yours is kept',
    'prep history undo                      take back an import, sync or restore',
  ],
  async run(invocation) {
    const { runHistory } = await import('../history/run-history.js');
    return runHistory(invocation);
  },
};
