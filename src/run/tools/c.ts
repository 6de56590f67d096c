import type { ToolKind } from '../tool.js';

export const c: ToolKind = {
  name: 'C compiler',
  commands: ['gcc', 'cc', 'clang'],
  versionWords: ['--version'],
  install: 'gcc or clang',
};
