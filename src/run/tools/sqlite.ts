import type { ToolKind } from '../tool.js';

/** Our own program around the SQLite that prep comes with. */
export const sqlite: ToolKind = {
  name: 'SQLite',
  commands: ['prep-sqlite'],
  versionWords: ['--version'],
  install: 'its native part was not built: run npm rebuild better-sqlite3',
};
