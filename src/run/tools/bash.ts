import type { ToolKind } from '../tool.js';

export const bash: ToolKind = {
  name: 'Bash',
  commands: ['bash'],
  versionWords: ['--version'],
  install: 'https://www.gnu.org/software/bash',
};
